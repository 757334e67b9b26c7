package cleancity.kernel.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Traditional characters as simplified ones, letter by letter: for comparing, never for showing. */
public final class Simplified {
    private static final Map<Character, Character> LETTERS = letters();

    private Simplified() {}

    public static String of(String text) {
        var simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simple.append((char) LETTERS.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return simple.toString();
    }

    private static Map<Character, Character> letters() {
        try (var in = Simplified.class.getResourceAsStream("simplified.txt")) {
            var lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            var letters = new HashMap<Character, Character>();
            for (int i = 0; i < lines[0].length(); i++) {
                letters.put(lines[0].charAt(i), lines[1].charAt(i));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
