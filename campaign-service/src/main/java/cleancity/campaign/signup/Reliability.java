package cleancity.campaign.signup;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Attendances;
import java.time.Clock;
import java.time.Duration;

/**
 * What follows from not coming, by degrees: the first two times within half a year nothing but the notice, the third time
 * a pause of 30 days. An absence under appeal does not count.
 */
final class Reliability {
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final Duration PAUSE = Duration.ofDays(30);
    private static final int PATIENCE = 3;

    private final Attendances attendances;
    private final Clock clock;

    Reliability(Attendances attendances, Clock clock) {
        this.attendances = attendances;
        this.clock = clock;
    }

    void check(String personId) {
        var now = clock.instant();
        var absences = attendances.absences(personId, now.minus(REMEMBERED));
        if (absences.size() >= PATIENCE) {
            var until = absences.getLast().endsAt().plus(PAUSE);
            if (now.isBefore(until)) {
                throw Refusals.conflict(CampaignRule.PAUSED, "until", Days.day(until), "times", absences.size());
            }
        }
    }
}
