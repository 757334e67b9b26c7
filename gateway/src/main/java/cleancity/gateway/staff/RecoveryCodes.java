package cleancity.gateway.staff;

import cleancity.gateway.secret.Fingerprint;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes on paper that each stand in once for the authenticator app; only their fingerprints are kept. */
final class RecoveryCodes {
    private static final int MANY = 10;
    private static final int GROUPS = 2;

    private final Fingerprint prints;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(Fingerprint prints) {
        this.prints = prints;
    }

    /** To be shown this once. */
    List<String> fresh() {
        return IntStream.range(0, MANY)
                .mapToObj(each -> ReadablePassword.next(random, GROUPS, 5))
                .toList();
    }

    Set<String> prints(String member, List<String> codes) {
        return codes.stream().map(code -> print(member, code)).collect(Collectors.toUnmodifiableSet());
    }

    /** However it was typed; another person's same code has another one. */
    String print(String member, String code) {
        return prints.of(member + ' ' + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
