package cleancity.campaign.model;

import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What must be in order before people may sign up. */
final class PublishGates {
    private PublishGates() {}

    static void check(Requirements requirements, List<Shift> shifts, Instant now) {
        require(!shifts.isEmpty(), CampaignRule.NO_SHIFT);
        require(shifts.stream().allMatch(shift -> shift.startsAt().isAfter(now)), CampaignRule.SHIFT_IN_THE_PAST);
        require(
                shifts.stream().allMatch(shift -> requirements.isCovered(shift.endsAt())),
                CampaignRule.INSURANCE_ENDS_BEFORE);
        if (requirements.dangerous()) {
            require(requirements.insurance() != null, CampaignRule.INSURANCE_MISSING);
            require(requirements.training() != null, CampaignRule.TRAINING_MISSING);
            require(requirements.minimumAge() >= Requirements.ADULT, CampaignRule.MINIMUM_AGE_TOO_LOW);
        }
    }

    private static void require(boolean holds, Rule rule) {
        if (!holds) {
            throw new Refusal.IllegalTransition(rule, Map.of());
        }
    }
}
