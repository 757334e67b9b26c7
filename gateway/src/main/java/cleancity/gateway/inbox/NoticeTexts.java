package cleancity.gateway.inbox;

import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of notices in both languages, from {@code gateway/notices_*.properties}; {@code {name}} is filled in. */
final class NoticeTexts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final ResourceBundle chinese = bundle(Locale.CHINESE);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("gateway/notices", locale, NoticeTexts.class.getClassLoader(), EXACT);
    }

    /** @throws java.util.MissingResourceException when there is no such text */
    LocalText text(String key, Map<String, LocalText> values) {
        return LocalText.of(
                filled(chinese.getString(key), values, Locale.SIMPLIFIED_CHINESE),
                filled(english.getString(key), values, Locale.ENGLISH));
    }

    private static String filled(String text, Map<String, LocalText> values, Locale locale) {
        var filled = text;
        for (var each : values.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue().in(locale));
        }
        return filled;
    }

    static LocalText same(String text) {
        return LocalText.of(text, text);
    }

    static LocalText time(Instant at) {
        var local = at.atZone(ZONE);
        return LocalText.of(CHINESE.format(local), ENGLISH.format(local));
    }
}
