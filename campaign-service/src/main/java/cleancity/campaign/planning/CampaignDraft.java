package cleancity.campaign.planning;

import cleancity.campaign.browse.QuestionWire;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Insurance;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.SeatRules;
import cleancity.campaign.model.Training;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.LocalText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A draft on the wire. */
record CampaignDraft(
        String kind,
        LocalText title,
        LocalText description,
        LocalText riskNotice,
        String area,
        String place,
        @Nullable PointDraft point,
        @Nullable Boolean pesticide,
        @Nullable Integer minimumAge,
        @Nullable List<String> skills,
        @Nullable InsuranceDraft insurance,
        @Nullable TrainingDraft training,
        @Nullable List<QuestionWire> questions,
        List<ShiftDraft> shifts,
        @Nullable Integer repeatWeeks,
        @Nullable String hotSpotId) {
    record PointDraft(double lng, double lat, @Nullable String system) {
        Place toDomain() {
            return Place.of(lng, lat, CoordinateSystem.of(Objects.requireNonNullElse(system, "wgs84")));
        }
    }

    record InsuranceDraft(
            String insurer, String policy, @Nullable LocalDate until) {}

    record TrainingDraft(LocalText title, LocalDate heldOn) {}

    record ShiftDraft(
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            int capacity,
            @Nullable Integer waitingLimit,
            @Nullable OffsetDateTime cutOffAt,
            @Nullable String place,
            @Nullable Boolean approval,
            @Nullable Integer offerMinutes,
            @Nullable Integer reservedForTeams,
            @Nullable OffsetDateTime reservedUntil) {
        private static final int RELEASED_HOURS_BEFORE = 24;

        private SeatRules rules() {
            int reserved = Objects.requireNonNullElse(reservedForTeams, 0);
            var usual = startsAt.minusHours(RELEASED_HOURS_BEFORE);
            return new SeatRules(
                    Boolean.TRUE.equals(approval),
                    Objects.requireNonNullElse(offerMinutes, 0),
                    reserved,
                    reserved == 0
                            ? null
                            : Objects.requireNonNullElse(reservedUntil, usual).toInstant());
        }

        ShiftDraft weeksLater(int weeks) {
            return new ShiftDraft(
                    startsAt.plusWeeks(weeks),
                    endsAt.plusWeeks(weeks),
                    capacity,
                    waitingLimit,
                    cutOffAt == null ? null : cutOffAt.plusWeeks(weeks),
                    place,
                    approval,
                    offerMinutes,
                    reservedForTeams,
                    reservedUntil == null ? null : reservedUntil.plusWeeks(weeks));
        }

        CreateCampaign.ShiftDraft toCommand() {
            return new CreateCampaign.ShiftDraft(
                    startsAt.toInstant(),
                    endsAt.toInstant(),
                    capacity,
                    waitingLimit,
                    cutOffAt == null ? null : cutOffAt.toInstant(),
                    place,
                    rules());
        }
    }

    CreateCampaign.Draft toCommand() {
        return new CreateCampaign.Draft(
                CampaignKind.of(kind),
                title,
                description,
                riskNotice,
                area,
                place,
                point == null ? null : point.toDomain(),
                requirements(),
                repeated(),
                hotSpotId,
                false);
    }

    /** The shifts, and the same in each of the weeks that follow. */
    private List<CreateCampaign.ShiftDraft> repeated() {
        int weeks = Objects.requireNonNullElse(repeatWeeks, 0);
        return IntStream.rangeClosed(0, weeks)
                .boxed()
                .flatMap(week -> shifts.stream().map(shift -> shift.weeksLater(week)))
                .map(ShiftDraft::toCommand)
                .toList();
    }

    private Requirements requirements() {
        return new Requirements(
                Boolean.TRUE.equals(pesticide),
                Objects.requireNonNullElse(minimumAge, 0),
                Optional.ofNullable(skills).orElse(List.of()),
                insurance == null ? null : new Insurance(insurance.insurer(), insurance.policy(), insurance.until()),
                training == null ? null : new Training(training.title(), training.heldOn()),
                Optional.ofNullable(questions).orElse(List.of()).stream()
                        .map(QuestionWire::toDomain)
                        .toList());
    }
}
