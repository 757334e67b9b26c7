package cleancity.complaint.export;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for the codes in a table for people; see {@code complaint/words_zh.properties}. */
final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "complaint/words",
            Locale.CHINESE,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** @throws java.util.MissingResourceException for a code without a word, which a test rules out */
    static String of(String kind, String code) {
        return WORDS.getString(kind + "." + code);
    }
}
