package cleancity.survey.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The communities drawn for a wave with all that is needed to draw them again. Never changes.
 *
 * @param area whose communities were the frame
 * @param frameSource where the sizes come from, in words
 * @param frame every community that could have been drawn, in the order of drawing
 * @param answers wanted in each drawn community
 * @param invitations to be made for them in each
 */
public record SamplePlan(
        String wave,
        String area,
        WaveDesign.Probability design,
        Instant drawnAt,
        String frameSource,
        List<Unit> frame,
        int answers,
        int invitations) {
    /**
     * A community of the frame.
     *
     * @param size people of the population who live there, or another measure of size
     */
    public record Unit(String community, String stratum, double size) {}

    public SamplePlan {
        frame = List.copyOf(frame);
    }

    /** Answers wanted in a community; empty when it is not in the sample. */
    public Optional<Integer> wanted(String community) {
        return design.psu(community).map(_ -> answers);
    }

    /** Whether the wave's design is the one drawn here. */
    public boolean isOf(Wave other) {
        return other.id().equals(wave) && other.design().equals(design);
    }
}
