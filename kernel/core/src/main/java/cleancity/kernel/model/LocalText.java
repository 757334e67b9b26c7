package cleancity.kernel.model;

import java.util.Locale;
import java.util.Map;

/**
 * One text in the languages of the house; on the wire {@code {"zh-CN": "...", "en": "..."}}.
 *
 * @param byLanguage language tag to text; zh-CN is always there
 */
public record LocalText(Map<String, String> byLanguage) {
    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.getOrDefault(CHINESE, "").isBlank()) {
            throw new IllegalArgumentException("a text needs its " + CHINESE + " form");
        }
    }

    public static LocalText of(String chinese, String english) {
        return new LocalText(Map.of(CHINESE, chinese, ENGLISH, english));
    }

    /** The text for a reader, Chinese where their language is missing. */
    public String in(Locale locale) {
        var chinese = byLanguage.getOrDefault(CHINESE, "");
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? byLanguage.getOrDefault(ENGLISH, chinese)
                : chinese;
    }
}
