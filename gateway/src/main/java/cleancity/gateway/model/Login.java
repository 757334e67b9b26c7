package cleancity.gateway.model;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a member of staff proves who they are. Immutable.
 *
 * @param password Argon2id hash in PHC form
 * @param temporary whether somebody else has seen the password
 * @param given who gave it last, if somebody else did
 * @param totp sealed secret of the enrolled second factor
 * @param pendingTotp sealed secret that counts from the first right code on
 * @param recovery fingerprints of the codes that each stand in once for the second factor
 */
public record Login(
        String password,
        boolean temporary,
        @Nullable Gift given,
        @Nullable String totp,
        @Nullable String pendingTotp,
        Set<String> recovery) {

    /** Who knew a password, and since when. */
    public record Gift(String by, Instant at) {}

    public Login {
        recovery = Set.copyOf(recovery);
    }

    /** Without a second factor, and with a password that its giver knows. */
    public static Login given(String hash, Gift by) {
        return new Login(hash, true, by, null, null, Set.of());
    }

    public boolean enrolled() {
        return totp != null;
    }

    Login withPassword(String hash) {
        return new Login(hash, false, given, totp, pendingTotp, recovery);
    }

    Login withPending(String sealed) {
        return new Login(password, temporary, given, totp, sealed, recovery);
    }

    Login confirmed(Set<String> codes) {
        return new Login(password, temporary, given, pendingTotp, null, codes);
    }

    Login withRecovery(Set<String> codes) {
        return new Login(password, temporary, given, totp, pendingTotp, codes);
    }

    Login without(String code) {
        return withRecovery(
                recovery.stream().filter(each -> !each.equals(code)).collect(Collectors.toUnmodifiableSet()));
    }
}
