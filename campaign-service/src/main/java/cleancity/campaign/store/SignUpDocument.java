package cleancity.campaign.store;

import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up's record as stored.
 *
 * @param active true while it keeps the person's time, else absent: the unique indexes hold for active ones only
 * @param quarters the quarters of an hour it keeps, counted from 1970: two active records of a person never share one
 */
public record SignUpDocument(
        @BsonId String id,
        String shiftId,
        String campaignId,
        String personId,
        String key,
        String state,
        @Nullable Boolean active,
        @Nullable List<Long> quarters,
        VolunteerDocument volunteer,
        @Nullable Boolean leftLate,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Instant changedAt) {
    static SignUpDocument of(SignUp signUp) {
        return new SignUpDocument(
                signUp.id(),
                signUp.shiftId(),
                signUp.campaignId(),
                signUp.personId(),
                signUp.key(),
                signUp.state().name(),
                signUp.state().isActive() ? true : null,
                signUp.state().isActive() ? quarters(signUp.startsAt(), signUp.endsAt()) : null,
                VolunteerDocument.of(signUp.volunteer()),
                null,
                signUp.startsAt(),
                signUp.endsAt(),
                signUp.createdAt(),
                signUp.changedAt());
    }

    static List<Long> quarters(Instant from, Instant to) {
        long quarter = Shift.QUARTER.toSeconds();
        return LongStream.range(from.getEpochSecond() / quarter, Math.ceilDiv(to.getEpochSecond(), quarter))
                .boxed()
                .toList();
    }

    SignUp toDomain() {
        return new SignUp(
                id,
                shiftId,
                campaignId,
                personId,
                key,
                SignUpState.valueOf(state),
                volunteer.toDomain(),
                Boolean.TRUE.equals(leftLate),
                startsAt,
                endsAt,
                createdAt,
                changedAt);
    }
}
