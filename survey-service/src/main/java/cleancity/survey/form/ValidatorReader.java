package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the validators of one question. */
final class ValidatorReader {
    private ValidatorReader() {}

    static List<Validator> read(Node question, Kind kind) {
        var validators = new ArrayList<Validator>();
        var allowed = Subset.validators(kind);
        for (var each : question.list("validators")) {
            var properties = allowed.get(each.string("type"));
            if (properties == null) {
                each.at("type").fault("type-outside-subset", Map.of("type", each.string("type")));
            } else {
                each.allow(properties);
                one(each).ifPresent(validators::add);
            }
        }
        if (question.has("maxSelectedChoices") || question.has("minSelectedChoices")) {
            validators.add(new Validator.AnswerCount(
                    question.number("minSelectedChoices", 0), question.number("maxSelectedChoices", 0)));
        }
        return validators;
    }

    private static Optional<Validator> one(Node node) {
        return switch (node.string("type")) {
            case "numeric" -> Optional.of(new Validator.Numeric(node.decimal("minValue"), node.decimal("maxValue")));
            case "text" -> Optional.of(new Validator.Length(node.number("minLength", 0), node.number("maxLength", 0)));
            case "answercount" ->
                Optional.of(new Validator.AnswerCount(node.number("minCount", 0), node.number("maxCount", 0)));
            case "regex" -> regex(node);
            default -> Optional.of(new Validator.Email());
        };
    }

    private static Optional<Validator> regex(Node node) {
        try {
            return Optional.of(new Validator.Regex(RegexReader.read(node.string("regex"))));
        } catch (IllegalArgumentException e) {
            node.at("regex").fault("bad-regex");
            return Optional.empty();
        }
    }
}
