package cleancity.survey.estimates.planning;

import java.util.List;

/**
 * A drawn sample with all that is needed to draw it again.
 *
 * @param algorithm name and version of the procedure
 * @param seed of the random numbers
 * @param selected units in frame order
 */
public record SamplingPlan(String algorithm, long seed, List<SelectedUnit> selected) {
    /** Keeps its own copy of the list. */
    public SamplingPlan {
        selected = List.copyOf(selected);
    }
}
