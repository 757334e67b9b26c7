package cleancity.campaign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the work asks of volunteers and of the organiser.
 *
 * @param dangerous work with pesticide, or otherwise dangerous
 * @param minimumAge in years, 0 when there is none
 */
public record Requirements(
        boolean dangerous,
        int minimumAge,
        List<String> skills,
        @Nullable Insurance insurance,
        @Nullable Training training) {
    /** Younger volunteers need the consent of a guardian. */
    public static final int ADULT = 18;

    public Requirements {
        skills = List.copyOf(skills);
    }

    public static Requirements none() {
        return new Requirements(false, 0, List.of(), null, null);
    }
}
