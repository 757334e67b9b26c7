package cleancity.campaign.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the work asks of volunteers and of the organiser.
 *
 * @param dangerous work with pesticide, or otherwise dangerous
 * @param minimumAge in years, 0 when there is none
 * @param questions the organiser asks; at most a handful
 */
public record Requirements(
        boolean dangerous,
        int minimumAge,
        List<String> skills,
        @Nullable Insurance insurance,
        @Nullable Training training,
        List<Question> questions) {
    /** Younger volunteers need the consent of a guardian. */
    public static final int ADULT = 18;

    public Requirements {
        skills = List.copyOf(skills);
        questions = List.copyOf(questions);
        if (questions.stream().map(Question::name).distinct().count() < questions.size()) {
            throw Refusals.invalid("/questions", CampaignRule.QUESTION_NOT_USABLE);
        }
    }

    /** Without questions. */
    public Requirements(
            boolean dangerous,
            int minimumAge,
            List<String> skills,
            @Nullable Insurance insurance,
            @Nullable Training training) {
        this(dangerous, minimumAge, skills, insurance, training, List.of());
    }

    /** Whether the insurance, if there is one, still covers a shift that ends then. */
    public boolean isCovered(Instant end) {
        return insurance == null || insurance.until() == null || !Days.day(end).isAfter(insurance.until());
    }

    public static Requirements none() {
        return new Requirements(false, 0, List.of(), null, null);
    }
}
