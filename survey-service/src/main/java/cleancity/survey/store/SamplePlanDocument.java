package cleancity.survey.store;

import cleancity.kernel.area.AreaLevel;
import cleancity.survey.model.SamplePlan;
import cleancity.survey.model.WaveDesign;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A sample plan as it is stored.
 *
 * @param wave whose plan it is: one each
 */
public record SamplePlanDocument(
        @BsonId String wave,
        String area,
        String strata,
        String algorithm,
        long seed,
        List<WaveDocument.PsuDocument> psus,
        Instant drawnAt,
        String frameSource,
        List<UnitDocument> frame,
        int answers,
        int invitations) {
    /** A community of the frame. */
    public record UnitDocument(String community, String stratum, double size) {}

    static SamplePlanDocument of(SamplePlan plan) {
        var design = plan.design();
        return new SamplePlanDocument(
                plan.wave(),
                plan.area(),
                design.strata().slug(),
                design.algorithm(),
                design.seed(),
                design.psus().stream()
                        .map(p -> new WaveDocument.PsuDocument(p.community(), p.stratum(), p.probability(), p.size()))
                        .toList(),
                plan.drawnAt(),
                plan.frameSource(),
                plan.frame().stream()
                        .map(u -> new UnitDocument(u.community(), u.stratum(), u.size()))
                        .toList(),
                plan.answers(),
                plan.invitations());
    }

    SamplePlan toDomain() {
        var drawn = psus.stream()
                .map(p -> new WaveDesign.Psu(p.community(), p.stratum(), p.probability(), p.size()))
                .toList();
        return new SamplePlan(
                wave,
                area,
                new WaveDesign.Probability(AreaLevel.of(strata), algorithm, seed, drawn),
                drawnAt,
                frameSource,
                frame.stream()
                        .map(u -> new SamplePlan.Unit(u.community(), u.stratum(), u.size()))
                        .toList(),
                answers,
                invitations);
    }
}
