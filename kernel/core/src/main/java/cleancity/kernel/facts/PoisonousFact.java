package cleancity.kernel.facts;

import org.jspecify.annotations.Nullable;

/** A record that will not be understood however often it is read; it goes straight to the dead letters. */
public final class PoisonousFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonousFact(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
