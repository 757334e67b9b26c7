package cleancity.campaign.races;

import cleancity.campaign.model.SeatRules;
import java.time.Duration;
import java.time.Instant;

/** The ways of giving places that are raced for. */
public enum Mode {
    PLAIN,
    APPROVAL,
    OFFERS,
    RESERVED,
    OFFERS_AND_RESERVED;

    /** Of a hundred places. */
    public static final int KEPT_FOR_TEAMS = 30;

    boolean offers() {
        return this == OFFERS || this == OFFERS_AND_RESERVED;
    }

    boolean reserves() {
        return this == RESERVED || this == OFFERS_AND_RESERVED;
    }

    /** Of a shift that starts then. */
    public SeatRules rules(Instant startsAt) {
        int kept = reserves() ? KEPT_FOR_TEAMS : 0;
        return new SeatRules(
                this == APPROVAL, offers() ? 5 : 0, kept, kept == 0 ? null : startsAt.minus(Duration.ofMinutes(30)));
    }
}
