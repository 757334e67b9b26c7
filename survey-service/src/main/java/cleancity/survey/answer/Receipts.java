package cleancity.survey.answer;

import java.security.SecureRandom;

/** Receipts people can read out: twelve letters and digits that are not mistaken for each other, in groups of four. */
final class Receipts {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 12;

    private Receipts() {}

    static String fresh() {
        var receipt = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            receipt.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return receipt.toString();
    }
}
