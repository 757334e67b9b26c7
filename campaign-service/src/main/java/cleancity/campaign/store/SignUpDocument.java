package cleancity.campaign.store;

import cleancity.campaign.model.Declared;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up's record as stored.
 *
 * @param active true while it keeps the person's time, else absent: the unique indexes hold for active ones only
 * @param quarters the quarters of an hour it keeps, counted from 1970: two active records of a person never share one
 * @param moved the shift was moved after this sign-up was made
 * @param overlaps the shift was moved to where the person has another one, so it keeps no quarters
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
        @Nullable DeclaredDocument declared,
        @Nullable Boolean leftLate,
        @Nullable String note,
        @Nullable Boolean overlaps,
        @Nullable Boolean moved,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Instant changedAt) {
    /** What somebody said of themselves. */
    public record DeclaredDocument(List<String> skills, boolean trained, Map<String, List<String>> answers) {
        static @Nullable DeclaredDocument of(Declared declared) {
            return declared.equals(Declared.NOTHING)
                    ? null
                    : new DeclaredDocument(declared.skills(), declared.trained(), declared.answers());
        }

        Declared toDomain() {
            return new Declared(skills, trained, answers);
        }
    }

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
                DeclaredDocument.of(signUp.declared()),
                null,
                null,
                null,
                null,
                signUp.startsAt(),
                signUp.endsAt(),
                signUp.createdAt(),
                signUp.changedAt());
    }

    /** Something in the place of quarters that no other record has: the unique index wants a value. */
    static long noQuarter(String id) {
        return -1 - (UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits() >>> 1);
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
                declared == null ? Declared.NOTHING : declared.toDomain(),
                Boolean.TRUE.equals(leftLate),
                note,
                Boolean.TRUE.equals(moved),
                Boolean.TRUE.equals(overlaps),
                startsAt,
                endsAt,
                createdAt,
                changedAt);
    }
}
