package cleancity.survey.estimates.planning;

/**
 * A unit drawn into the sample.
 *
 * @param unit of the frame
 * @param inclusionProbability chance π with which it was drawn, in (0, 1]
 */
public record SelectedUnit(SamplingUnit unit, double inclusionProbability) {
    /** Whether it was taken for sure, being at least one sampling interval large. */
    public boolean certain() {
        return inclusionProbability == 1;
    }

    /**
     * Weight of each of {@code people} drawn at random inside the unit: 1/(π · people/size).
     *
     * @param people interviews in the unit, at least 1 and at most its size
     * @throws IllegalArgumentException outside that range
     */
    public double weight(int people) {
        if (people < 1 || people > unit.size()) {
            throw new IllegalArgumentException("cannot draw " + people + " of " + unit.size() + " in " + unit.code());
        }
        return unit.size() / (inclusionProbability * people);
    }
}
