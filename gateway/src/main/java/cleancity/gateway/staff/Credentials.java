package cleancity.gateway.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed; on the wire. Prints without its secrets.
 *
 * @param recovery one of the recovery codes, instead of {@code totp}
 * @param fresh password of one's own, where a given one lets nobody in
 */
public record Credentials(
        String username,
        String password,
        @Nullable String totp,
        @Nullable String recovery,
        @JsonProperty("new") @Nullable String fresh) {
    /** User names are the same in any case. */
    public Credentials {
        username = username.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
