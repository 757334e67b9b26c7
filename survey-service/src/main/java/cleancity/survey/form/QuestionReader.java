package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one question element. */
final class QuestionReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,59}");
    /** Names and endings that SurveyJS gives a meaning of its own. */
    private static final Pattern TAKEN = Pattern.compile(
            "(?i).*-(?:comment|unwrapped)|page(?:no|count)|questioncount|(?:in)?correct(?:ed)?answer(?:s|count)|locale|panel|self|parent|survey|row|item");

    private static final int MOST_RATES = 20;

    private QuestionReader() {}

    static Optional<Question> read(Node node, List<Expression> conditions) {
        var type = node.string("type");
        var kind = Kind.of(type);
        if (kind.isEmpty()) {
            node.at("type").fault("type-outside-subset", Map.of("type", type));
            return Optional.empty();
        }
        node.allow(Subset.of(kind.get()));
        var name = node.string("name");
        if (!NAME.matcher(name).matches() || TAKEN.matcher(name).matches()) {
            node.at("name").fault("bad-name");
        }
        return Optional.of(new Question(
                name,
                kind.get(),
                node.text(
                        "title",
                        node.text("html", new LocalText(Map.of(LocalText.CHINESE, name.isBlank() ? "?" : name)))),
                role(node),
                node.has("x_margin") ? node.string("x_margin") : null,
                conditions,
                node.yes("isRequired"),
                node.expression("requiredIf"),
                ValidatorReader.read(node, kind.get()),
                options(node, kind.get()),
                TypedReader.read(node, kind.get())));
    }

    private static @Nullable QuestionRole role(Node node) {
        if (!node.has("x_role")) {
            return null;
        }
        var role = QuestionRole.of(node.string("x_role"));
        if (role.isEmpty()) {
            node.at("x_role").fault("unknown-role", Map.of("role", node.string("x_role")));
        }
        return role.orElse(null);
    }

    private static Question.Options options(Node node, Kind kind) {
        return switch (kind) {
            case TEXT, COMMENT, HTML -> Question.Options.NONE;
            case BOOLEAN -> new Question.Options(yesAndNo(node), List.of(), false, false, false);
            case RATING -> new Question.Options(rates(node), List.of(), false, false, false);
            case MATRIX ->
                new Question.Options(
                        ChoiceReader.read(node, "columns"),
                        ChoiceReader.read(node, "rows"),
                        false,
                        false,
                        node.yes("isAllRowRequired") || node.yes("eachRowRequired"));
            case RADIOGROUP, CHECKBOX, DROPDOWN, RANKING ->
                new Question.Options(
                        ChoiceReader.read(node, "choices"),
                        List.of(),
                        node.yes("hasOther") || node.yes("showOtherItem"),
                        node.yes("hasNone") || node.yes("showNoneItem"),
                        false);
        };
    }

    private static List<Choice> yesAndNo(Node node) {
        var yes = side(node, "valueTrue", true, node.text("labelTrue", LocalText.of("是", "Yes")));
        var no = side(node, "valueFalse", false, node.text("labelFalse", LocalText.of("否", "No")));
        if (yes.key().equalsIgnoreCase(no.key())) {
            node.at("valueFalse").fault("value-twice", Map.of("value", no.key()));
        }
        return List.of(yes, no);
    }

    private static Choice side(Node node, String name, boolean yes, LocalText label) {
        var value = Node.plain(node.json().path(name));
        var written = value == null ? (Object) yes : value;
        if (written instanceof String text && (text.isBlank() || text.length() > 60)) {
            node.at(name).fault("bad-value");
        }
        return new Choice(written, label, yes ? 1.0 : 0.0, false, true, null);
    }

    private static List<Choice> rates(Node node) {
        if (node.has("rateValues")) {
            return ChoiceReader.read(node, "rateValues");
        }
        int min = node.number("rateMin", 1);
        int step = node.number("rateStep", 1);
        int max = node.number("rateMax", node.has("rateCount") ? min + (node.number("rateCount", 5) - 1) * step : 5);
        var rates = new ArrayList<Choice>();
        for (int value = min; step > 0 && value <= max && rates.size() <= MOST_RATES; value += step) {
            var text = new LocalText(Map.of(LocalText.CHINESE, Integer.toString(value)));
            rates.add(new Choice((long) value, text, (double) value, false, true, null));
        }
        if (rates.size() < 2 || rates.size() > MOST_RATES) {
            node.at("rateMax").fault("wrong-number-of-choices", Map.of("max", MOST_RATES));
        }
        return rates;
    }
}
