package cleancity.campaign.browse;

import cleancity.campaign.model.Question;
import cleancity.kernel.model.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A question of the organiser on the wire. */
public record QuestionWire(
        String name,
        String kind,
        LocalText title,
        @Nullable Boolean required,
        @Nullable List<OptionWire> options) {
    /** One of the answers to choose from. */
    public record OptionWire(String value, LocalText label) {}

    static QuestionWire of(Question question) {
        var options = question.options().stream()
                .map(option -> new OptionWire(option.value(), option.label()))
                .toList();
        return new QuestionWire(
                question.name(),
                question.kind().name().toLowerCase(Locale.ROOT),
                question.title(),
                question.required(),
                options.isEmpty() ? null : options);
    }

    public Question toDomain() {
        return new Question(
                name,
                Question.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                title,
                Boolean.TRUE.equals(required),
                options == null
                        ? List.of()
                        : options.stream()
                                .map(option -> new Question.Option(option.value(), option.label()))
                                .toList());
    }
}
