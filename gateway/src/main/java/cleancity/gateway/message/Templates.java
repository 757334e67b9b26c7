package cleancity.gateway.message;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The templates that are set up at WeChat, by the kind of notice they serve. */
public final class Templates {
    /** What the stand-in knows, and the form of the setting. */
    public static final String STAND_IN = "shift-reminder=stand-in-1(thing1:title,time2:starts,thing3:place);"
            + "sign-up-promoted=stand-in-2(thing1:title,time2:starts,thing3:place);"
            + "shift-broadcast=stand-in-3(thing1:title,thing2:message);"
            + "case-closed=stand-in-4(character_string1:number,time2:until)";

    private static final Pattern ENTRY = Pattern.compile("([a-z-]+)=([\\w-]+)\\(([^()]+)\\)");
    private static final Pattern FIELD =
            Pattern.compile("((?:thing|time|character_string|phrase|date|number)\\d+):([a-z]+)");

    private final Map<String, Template> byKind;

    private Templates(Map<String, Template> byKind) {
        this.byKind = byKind;
    }

    /**
     * Reads {@code kind=templateId(field:value,…);…}; empty for none.
     *
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    public static Templates parse(String setting) {
        var byKind = new LinkedHashMap<String, Template>();
        for (var part : setting.split(";", -1)) {
            if (!part.isBlank()) {
                var template = template(part.strip());
                byKind.put(template.kind(), template);
            }
        }
        return new Templates(byKind);
    }

    private static Template template(String part) {
        var entry = ENTRY.matcher(part);
        if (!entry.matches()) {
            throw new IllegalArgumentException(
                    "WECHAT_TEMPLATES: \"" + part + "\" is not of the form kind=templateId(thing1:title,time2:starts)");
        }
        var fields = new LinkedHashMap<String, String>();
        for (var text : Arrays.asList(entry.group(3).split(",", -1))) {
            var field = FIELD.matcher(text.strip());
            if (!field.matches()) {
                throw new IllegalArgumentException(
                        "WECHAT_TEMPLATES: \"" + text + "\" is not of the form thing1:title");
            }
            fields.put(field.group(1), field.group(2));
        }
        return new Template(entry.group(1), entry.group(2), fields);
    }

    List<Template> all() {
        return List.copyOf(byKind.values());
    }

    Optional<Template> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
