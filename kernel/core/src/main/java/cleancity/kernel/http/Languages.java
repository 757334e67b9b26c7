package cleancity.kernel.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two languages a reader gets: Chinese unless English is what they ask for first. */
public final class Languages {
    private Languages() {}

    public static Locale of(@Nullable String acceptLanguage) {
        return acceptLanguage != null
                        && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
