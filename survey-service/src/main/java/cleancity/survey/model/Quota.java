package cleancity.survey.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At most so many answers of some kind.
 *
 * @param community whose residents it is for; everybody when null
 * @param choices question to value as written, e.g. age and sex; all must be chosen
 * @param taken answers that hold a place
 */
public record Quota(
        String id, String wave, @Nullable String community, Map<String, String> choices, int limit, int taken) {
    public Quota {
        choices = Map.copyOf(choices);
        if (limit < 1) {
            throw new IllegalArgumentException("a quota has at least one place");
        }
    }

    /** Whether an answer needs a place here. */
    public boolean isFor(Answer answer) {
        return (community == null || community.equals(answer.community()))
                && choices.entrySet().stream().allMatch(choice -> choice.getValue()
                        .equals(String.valueOf(answer.values().get(choice.getKey()))));
    }
}
