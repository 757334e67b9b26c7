package cleancity.campaign.store;

import cleancity.campaign.model.Insurance;
import cleancity.campaign.model.Question;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Training;
import cleancity.kernel.model.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Requirements as stored; the day of the training is its ISO text, for a day has no instant. */
public record RequirementsDocument(
        boolean dangerous,
        int minimumAge,
        List<String> skills,
        @Nullable InsuranceDocument insurance,
        @Nullable TrainingDocument training,
        @Nullable List<QuestionDocument> questions) {
    /** Insurer and number of the policy. */
    public record InsuranceDocument(
            String insurer, String policy, @Nullable String until) {
        Insurance toDomain() {
            return new Insurance(insurer, policy, until == null ? null : LocalDate.parse(until));
        }
    }

    /** A question; its options are two lists of the same length. */
    public record QuestionDocument(
            String name,
            String kind,
            Map<String, String> title,
            boolean required,
            List<String> values,
            List<Map<String, String>> labels) {
        static QuestionDocument of(Question question) {
            return new QuestionDocument(
                    question.name(),
                    question.kind().name(),
                    question.title().byLanguage(),
                    question.required(),
                    question.options().stream().map(Question.Option::value).toList(),
                    question.options().stream()
                            .map(option -> option.label().byLanguage())
                            .toList());
        }

        Question toDomain() {
            var options = IntStream.range(0, values.size())
                    .mapToObj(i -> new Question.Option(values.get(i), new LocalText(labels.get(i))))
                    .toList();
            return new Question(name, Question.Kind.valueOf(kind), new LocalText(title), required, options);
        }
    }

    /** Title by language and day. */
    public record TrainingDocument(Map<String, String> title, String heldOn) {}

    static RequirementsDocument of(Requirements requirements) {
        var insurance = requirements.insurance();
        var training = requirements.training();
        return new RequirementsDocument(
                requirements.dangerous(),
                requirements.minimumAge(),
                requirements.skills(),
                insurance == null
                        ? null
                        : new InsuranceDocument(
                                insurance.insurer(),
                                insurance.policy(),
                                insurance.until() == null
                                        ? null
                                        : insurance.until().toString()),
                training == null
                        ? null
                        : new TrainingDocument(
                                training.title().byLanguage(), training.heldOn().toString()),
                requirements.questions().stream().map(QuestionDocument::of).toList());
    }

    Requirements toDomain() {
        return new Requirements(
                dangerous,
                minimumAge,
                skills,
                insurance == null ? null : insurance.toDomain(),
                training == null
                        ? null
                        : new Training(new LocalText(training.title()), LocalDate.parse(training.heldOn())),
                questions == null
                        ? List.of()
                        : questions.stream().map(QuestionDocument::toDomain).toList());
    }
}
