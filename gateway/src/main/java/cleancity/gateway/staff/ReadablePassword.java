package cleancity.gateway.staff;

import java.security.SecureRandom;

/** Passwords to be read out and typed once: no letter that looks like another, 79 random bits. */
final class ReadablePassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private ReadablePassword() {}

    static String next(SecureRandom random) {
        return next(random, GROUPS, GROUP);
    }

    static String next(SecureRandom random, int groups, int group) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * group; i++) {
            text.append(i > 0 && i % group == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
