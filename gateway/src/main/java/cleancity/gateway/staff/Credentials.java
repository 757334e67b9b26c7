package cleancity.gateway.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person typed; on the wire. Prints without its secrets. */
public record Credentials(
        String username, String password, @Nullable String totp) {
    /** User names are the same in any case. */
    public Credentials {
        username = username.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
