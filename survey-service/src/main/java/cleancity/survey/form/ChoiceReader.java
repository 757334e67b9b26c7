package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads choices, columns and rows: plain values, or objects with a value and a text. */
final class ChoiceReader {
    /** What may be a row, which is a key in a stored answer: no dot, no dollar in front, nothing that separates keys. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_+<>=-][\\p{L}\\p{N} _+<>=-]{0,59}");

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    private ChoiceReader() {}

    static List<Choice> read(Node parent, String name) {
        var choices = new ArrayList<Choice>();
        var seen = new HashSet<String>();
        var nodes = parent.list(name);
        if (nodes.isEmpty() || nodes.size() > MOST) {
            parent.at(name).fault("wrong-number-of-choices", Map.of("max", MOST));
        }
        for (var node : nodes) {
            var choice = choice(node);
            if (!allowed(name, choice) || special(name, choice)) {
                node.fault("bad-value");
            }
            if (!seen.add(choice.key().toLowerCase(Locale.ROOT))) {
                node.fault("value-twice", Map.of("value", choice.key()));
            }
            choices.add(choice);
        }
        return choices;
    }

    private static boolean allowed(String list, Choice choice) {
        var written = Values.key(choice.value());
        return list.equals("rows")
                ? KEY.matcher(written).matches()
                : !written.isBlank()
                        && written.length() <= LONGEST
                        && written.chars().noneMatch(Character::isISOControl);
    }

    /** "other" and "none" are SurveyJS's own items. */
    private static boolean special(String list, Choice choice) {
        return list.equals("choices")
                && (choice.key().equals(Choice.OTHER) || choice.key().equals(Choice.NONE));
    }

    private static Choice choice(Node node) {
        if (!node.json().isObject()) {
            return plain(node);
        }
        node.allow(Subset.CHOICE);
        var written = written(node.at("value"));
        return new Choice(
                written,
                node.text(
                        "text",
                        new LocalText(Map.of(LocalText.CHINESE, written.equals("") ? "?" : Values.key(written)))),
                node.decimal("x_score"),
                node.yes("x_excludeFromBase"),
                node.json().path("x_eligible").asBoolean(true),
                node.has("x_margin") ? node.string("x_margin") : null);
    }

    private static Choice plain(Node node) {
        var written = written(node);
        return Choice.plain(
                written, new LocalText(Map.of(LocalText.CHINESE, written.equals("") ? "?" : Values.key(written))));
    }

    /** An empty text, which is refused as a key, where there is no value. */
    private static Object written(Node node) {
        var value = Shape.VALUE.fits(node.json()) ? Node.plain(node.json()) : null;
        return value == null ? "" : value;
    }
}
