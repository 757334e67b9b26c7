package cleancity.kernel.http;

import cleancity.kernel.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of every refusal in both languages, from {@code problems_zh.properties} and {@code problems_en.properties}
 * of the kernel and of the service. {@code {name}} in a text is replaced by the detail of that name.
 */
public final class ProblemTexts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles = new ArrayList<>();
    private final ClassLoader loader;

    /** @param folder resource folder of the service, e.g. {@code survey} */
    public ProblemTexts(String folder, ClassLoader loader) {
        this.loader = loader;
        bundles.add(folder + "/problems");
        bundles.add("kernel/problems");
    }

    public String title(Rule rule, Locale locale) {
        return text(rule.slug() + ".title", rule.slug(), locale, Map.of());
    }

    public String detail(Rule rule, Locale locale, Map<String, ?> details) {
        return text(rule.slug() + ".detail", "", locale, details);
    }

    /** One thing wrong with one field. */
    public String fault(String slug, Locale locale, Map<String, ?> details) {
        return text("fault." + slug, text(slug + ".title", slug, locale, details), locale, details);
    }

    /** What was done with a file and should be known. */
    public String note(String slug, Locale locale, Map<String, ?> details) {
        return text("note." + slug, slug, locale, details);
    }

    /** Whether a rule has its words in this language. */
    public boolean knows(Rule rule, Locale locale) {
        return !text(rule.slug() + ".title", "", locale, Map.of()).isEmpty();
    }

    private String text(String key, String fallback, Locale locale, Map<String, ?> details) {
        var language = Locale.of(locale.getLanguage());
        return bundles.stream()
                .flatMap(name -> Optional.ofNullable(lookUp(name, key, language)).stream())
                .findFirst()
                .map(text -> filled(text, details))
                .orElse(fallback);
    }

    private @Nullable String lookUp(String bundle, String key, Locale language) {
        try {
            return ResourceBundle.getBundle(bundle, language, loader, EXACT).getString(key);
        } catch (MissingResourceException e) {
            return null; // another bundle may know it
        }
    }

    private static String filled(String text, Map<String, ?> details) {
        var filled = text;
        for (var detail : details.entrySet()) {
            filled = filled.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return filled;
    }
}
