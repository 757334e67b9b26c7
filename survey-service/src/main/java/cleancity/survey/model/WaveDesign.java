package cleancity.survey.model;

import cleancity.kernel.area.AreaLevel;
import java.util.List;
import java.util.Optional;

/** How the people who answer came to be asked. Decides what may be claimed. */
public sealed interface WaveDesign {
    /** Where alone is asked; empty for everywhere. */
    default List<String> communities() {
        return List.of();
    }

    /** Those whom something concerned, each about that one thing: cases that were closed, campaigns that are over. */
    record FollowUp(FollowUpKind about) implements WaveDesign {}

    /** Whoever follows the link: no margin of error can be claimed. */
    record OpenLink() implements WaveDesign {}

    /**
     * Communities drawn by chance, people drawn at random inside them.
     *
     * @param strata level whose areas were sampled on their own: district or town
     * @param algorithm how the communities were drawn
     * @param seed of the random numbers, so that anybody can draw again
     * @param psus the communities drawn
     */
    record Probability(AreaLevel strata, String algorithm, long seed, List<Psu> psus) implements WaveDesign {
        public Probability {
            psus = List.copyOf(psus);
        }

        @Override
        public List<String> communities() {
            return psus.stream().map(Psu::community).toList();
        }

        public Optional<Psu> psu(String community) {
            return psus.stream()
                    .filter(psu -> psu.community().equals(community))
                    .findFirst();
        }
    }

    /**
     * A community in the sample.
     *
     * @param stratum area code of its stratum
     * @param probability chance with which it was drawn, in (0, 1]
     * @param size people of the population who live there
     */
    record Psu(String community, String stratum, double probability, double size) {}
}
