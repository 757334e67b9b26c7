package cleancity.survey.interview;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.SamplePlan;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.wave.WaveCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Divides the communities that were drawn among interviewers: equally many each, neighbours by code to the same one, so
 * that ways are short. A proposal only; nothing is written.
 */
public final class ProposeAssignments {
    private final WaveCatalog catalog;
    private final SamplePlanStore plans;

    public ProposeAssignments(WaveCatalog catalog, SamplePlanStore plans) {
        this.catalog = catalog;
        this.plans = plans;
    }

    /**
     * @param wanted interviews in each community; the sample plan's number when null
     * @throws Refusal.Conflict the wave has no drawn sample, or nobody said how many interviews are wanted
     */
    public List<AssignInterviewers.Wanted> propose(
            Actor actor, String waveId, List<String> interviewers, @Nullable Integer wanted) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var wave = catalog.get(waveId).wave();
        if (!(wave.design() instanceof WaveDesign.Probability sample)) {
            throw new Refusal.Conflict(SurveyRule.NO_SUCH_SAMPLE);
        }
        int each = Optional.ofNullable(wanted)
                .or(() -> plans.find(waveId).filter(plan -> plan.isOf(wave)).map(SamplePlan::answers))
                .orElseThrow(() -> new Refusal.Conflict(SurveyRule.EXPECTED_UNKNOWN));
        var communities =
                sample.psus().stream().map(WaveDesign.Psu::community).sorted().toList();
        return IntStream.range(0, communities.size())
                .mapToObj(i -> new AssignInterviewers.Wanted(
                        communities.get(i), interviewers.get(i * interviewers.size() / communities.size()), each))
                .toList();
    }
}
