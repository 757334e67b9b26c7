package cleancity.kernel.facts;

import org.jspecify.annotations.Nullable;

/** What failed and where, for the log, without the messages: those of a handler may quote personal data. */
final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 5;

    private Wordless(String type, @Nullable Wordless cause, StackTraceElement[] trace) {
        super(type, cause);
        setStackTrace(trace);
    }

    static Wordless of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Wordless of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new Wordless(
                failure.getClass().getName(),
                cause == null || depth == 0 ? null : of(cause, depth - 1),
                failure.getStackTrace());
    }
}
