package cleancity.survey.model;

import java.util.List;
import java.util.Map;

/**
 * An answer as it is kept: nothing in it tells who gave it.
 *
 * @param id random; holds no time and no order
 * @param community where the person lives, 12 digits; in a follow-up what was rated: a unit or a campaign
 * @param day local date of the answer, ISO: no hour, so that nobody who saw somebody answer can find it; in a follow-up
 *     the first of the month
 * @param seconds how long it took, to the next ten
 * @param flags what looks odd, see {@link AnswerFlag}; nothing is dropped for it
 * @param values question name to text, number, boolean, list or map; cleaned
 */
public record Answer(
        String id,
        String wave,
        String community,
        String language,
        String channel,
        String day,
        int seconds,
        List<String> flags,
        Map<String, Object> values) {
    public Answer {
        flags = List.copyOf(flags);
        values = Map.copyOf(values);
    }
}
