package cleancity.campaign.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how long a sign-up's people were there.
 *
 * @param seats people of the sign-up
 * @param inAt when they came, null for those who did not
 * @param outAt when they left, null while they are there
 * @param inBy how the coming was established
 * @param outBy how the leaving was established
 * @param appeal what a person marked absent has to say, if anything
 * @param booked the hours are in the book, so times change no more
 */
public record Attendance(
        String signUpId,
        String shiftId,
        String campaignId,
        String personId,
        int seats,
        State state,
        @Nullable Instant inAt,
        @Nullable Instant outAt,
        @Nullable Way inBy,
        @Nullable Way outBy,
        @Nullable String appeal,
        boolean booked,
        Instant endsAt) {
    /** How far it has come. */
    public enum State {
        PRESENT,
        LEFT,
        ABSENT
    }

    /** How it was established. */
    public enum Way {
        /** The rotating code shown by the organiser. */
        CODE,
        /** The device was within the fence around the meeting point. */
        PLACE,
        /** The organiser noted it. */
        ORGANISER,
        /** Nobody checked out: taken to have left when the shift ended. */
        AUTOMATIC
    }

    /** Time actually given, to the nearest minute; nothing while they are there. */
    public long minutes() {
        if (state != State.LEFT) {
            return 0;
        }
        var served = Duration.between(Objects.requireNonNull(inAt), Objects.requireNonNull(outAt));
        return Math.max(0, served.plusSeconds(30).toMinutes());
    }
}
