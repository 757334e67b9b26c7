package cleancity.campaign.signup;

import cleancity.campaign.ports.SignUps;
import java.time.Clock;
import java.time.Duration;

/** Thirty days after a shift, guardians and years of birth have served their purpose and go. */
public final class ForgetPersonalData {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SignUps signUps;
    private final Clock clock;

    public ForgetPersonalData(SignUps signUps, Clock clock) {
        this.signUps = signUps;
        this.clock = clock;
    }

    public void forget() {
        signUps.forget(clock.instant().minus(KEPT));
    }
}
