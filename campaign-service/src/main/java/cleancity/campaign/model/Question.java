package cleancity.campaign.model;

import cleancity.kernel.model.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the organiser wants to know of those who sign up, such as the size of a shirt.
 *
 * @param name key of its answer
 * @param options to choose from, empty for a text
 */
public record Question(String name, Kind kind, LocalText title, boolean required, List<Option> options) {
    private static final int LONGEST_TEXT = 500;

    /** How it is answered. */
    public enum Kind {
        TEXT,
        SINGLE,
        MULTIPLE
    }

    /** One of the answers to choose from. */
    public record Option(String value, LocalText label) {}

    /** Refuses a choice without options, a text with some, and two options of one value. */
    public Question {
        options = List.copyOf(options);
        boolean distinct = values(options).size() == options.size();
        if ((kind == Kind.TEXT) != options.isEmpty() || !distinct) {
            throw Refusals.invalid("/questions", CampaignRule.QUESTION_NOT_USABLE);
        }
    }

    /** Refuses an answer that does not fit; a text and a single choice have one value. */
    void check(List<String> answer) {
        if (answer.isEmpty() || answer.stream().allMatch(String::isBlank)) {
            if (required) {
                throw Refusals.invalid("/answers/" + name, CampaignRule.QUESTION_UNANSWERED);
            }
            return;
        }
        boolean fits =
                switch (kind) {
                    case TEXT -> answer.size() == 1 && answer.getFirst().length() <= LONGEST_TEXT;
                    case SINGLE -> answer.size() == 1 && values(options).containsAll(answer);
                    case MULTIPLE ->
                        new HashSet<>(answer).size() == answer.size()
                                && values(options).containsAll(answer);
                };
        if (!fits) {
            throw Refusals.invalid("/answers/" + name, CampaignRule.ANSWER_NOT_VALID);
        }
    }

    private static Set<String> values(List<Option> options) {
        var values = new HashSet<String>();
        options.forEach(option -> values.add(option.value()));
        return values;
    }
}
