package cleancity.campaign.signup;

import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes or undoes what a crash left half done; the cases are told in this package's description. */
public final class RecoverSignUps {
    /** Longer than any request takes; a request that takes longer still is fenced off and loses nothing but its try. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(RecoverSignUps.class);
    private static final int BATCH = 200;

    private final Shifts shifts;
    private final SignUps signUps;
    private final LeaveShift leaving;
    private final Clock clock;

    public RecoverSignUps(Shifts shifts, SignUps signUps, LeaveShift leaving, Clock clock) {
        this.shifts = shifts;
        this.signUps = signUps;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** Walks through all that has been half done for too long; gives how many it settled. */
    public int recover() {
        int settled = 0;
        var found = signUps.halfDone(clock.instant().minus(PATIENCE), BATCH);
        while (!found.isEmpty()) {
            found.forEach(this::settle);
            settled += found.size();
            found = found.size() < BATCH
                    ? found.subList(0, 0)
                    : signUps.halfDone(clock.instant().minus(PATIENCE), BATCH);
        }
        return settled;
    }

    private void settle(SignUp signUp) {
        if (signUp.state() == SignUpState.LEAVING) {
            leaving.complete(signUp);
        } else {
            var to = shifts.fence(signUp.shiftId(), signUp.id()) ? SignUpState.UNDONE : SignUpState.SEATED;
            signUps.move(signUp.id(), Set.of(SignUpState.PENDING), to, clock.instant());
        }
        LOG.atInfo()
                .addKeyValue("signUpId", signUp.id())
                .addKeyValue("state", signUp.state())
                .log("half-done sign-up settled");
    }
}
