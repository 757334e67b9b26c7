package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one question element. */
final class QuestionReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,59}");
    private static final int LONGEST_REGEX = 200;

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
        if (!NAME.matcher(name).matches() || name.endsWith("-Comment")) {
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
                validators(node),
                options(node, kind.get()),
                typed(node)));
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

    private static Question.Typed typed(Node node) {
        var input = node.string("inputType");
        return new Question.Typed(
                input.isEmpty() ? "text" : input,
                node.decimal("min"),
                node.decimal("max"),
                node.number("maxLength", 0));
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
        return List.of(
                new Choice(
                        value(node, "valueTrue", true),
                        node.text("labelTrue", LocalText.of("是", "Yes")),
                        1.0,
                        false,
                        true,
                        null),
                new Choice(
                        value(node, "valueFalse", false),
                        node.text("labelFalse", LocalText.of("否", "No")),
                        0.0,
                        false,
                        true,
                        null));
    }

    private static Object value(Node node, String name, Object fallback) {
        var value = Node.plain(node.json().path(name));
        return value == null ? fallback : value;
    }

    private static List<Choice> rates(Node node) {
        if (node.has("rateValues")) {
            return ChoiceReader.read(node, "rateValues");
        }
        int min = node.number("rateMin", 1);
        int step = Math.max(1, node.number("rateStep", 1));
        int max = node.number("rateMax", node.has("rateCount") ? min + (node.number("rateCount", 5) - 1) * step : 5);
        var rates = new ArrayList<Choice>();
        for (int value = min; value <= max && rates.size() < 20; value += step) {
            var text = new LocalText(Map.of(LocalText.CHINESE, Integer.toString(value)));
            rates.add(new Choice((long) value, text, (double) value, false, true, null));
        }
        return rates;
    }

    private static List<Validator> validators(Node node) {
        var validators = new ArrayList<Validator>();
        for (var each : node.list("validators")) {
            switch (each.string("type")) {
                case "numeric" ->
                    validators.add(new Validator.Numeric(each.decimal("minValue"), each.decimal("maxValue")));
                case "text" ->
                    validators.add(new Validator.Length(each.number("minLength", 0), each.number("maxLength", 0)));
                case "answercount" ->
                    validators.add(new Validator.AnswerCount(each.number("minCount", 0), each.number("maxCount", 0)));
                case "regex" -> regex(each).ifPresent(validators::add);
                case "email" -> validators.add(new Validator.Email());
                default -> each.at("type").fault("type-outside-subset", Map.of("type", each.string("type")));
            }
        }
        return validators;
    }

    private static Optional<Validator> regex(Node node) {
        var source = node.string("regex");
        try {
            if (source.length() <= LONGEST_REGEX) {
                return Optional.of(new Validator.Regex(Pattern.compile(source)));
            }
        } catch (PatternSyntaxException e) {
            // refused below, like one that is too long
        }
        node.at("regex").fault("bad-regex");
        return Optional.empty();
    }
}
