package cleancity.campaign.browse;

import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.Training;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign on the wire. */
public record CampaignAnswer(
        String id,
        String kind,
        LocalText title,
        String area,
        Instant startsAt,
        Instant endsAt,
        String place,
        @Nullable PointAnswer point,
        String status,
        int seatsLeft,
        boolean sample,
        LocalText description,
        LocalText riskNotice,
        RequirementsAnswer requirements,
        List<ShiftAnswer> shifts,
        @Nullable String hotSpotId) {
    /** WGS-84. */
    public record PointAnswer(double lng, double lat) {
        static @Nullable PointAnswer of(@Nullable Place place) {
            return place == null ? null : new PointAnswer(place.lng(), place.lat());
        }
    }

    /** What the work asks for. */
    public record RequirementsAnswer(
            boolean dangerous,
            int minimumAge,
            int guardianUnder,
            boolean insured,
            @Nullable LocalText training,
            @Nullable LocalDate trainingOn,
            List<String> skills,
            List<QuestionWire> questions) {
        static RequirementsAnswer of(Requirements asked) {
            return new RequirementsAnswer(
                    asked.dangerous(),
                    asked.minimumAge(),
                    Requirements.ADULT,
                    asked.insurance() != null,
                    Optional.ofNullable(asked.training()).map(Training::title).orElse(null),
                    Optional.ofNullable(asked.training()).map(Training::heldOn).orElse(null),
                    asked.skills(),
                    asked.questions().stream().map(QuestionWire::of).toList());
        }
    }

    /** The caller's own place or place in line. */
    public record MineAnswer(
            String signUpId,
            String state,
            @Nullable Integer position,
            @Nullable Instant offeredUntil) {
        static @Nullable MineAnswer of(@Nullable Seat seat) {
            return seat == null
                    ? null
                    : new MineAnswer(
                            seat.signUpId(),
                            seat.state().name().toLowerCase(Locale.ROOT),
                            seat.isWaiting() ? seat.position() : null,
                            seat.offeredUntil());
        }
    }

    /** How the shift gives its places. */
    public record RulesAnswer(
            boolean approval,
            int offerMinutes,
            int reservedForTeams,
            int keptForTeams,
            @Nullable Instant reservedUntil) {
        static RulesAnswer of(Shift shift) {
            var rules = shift.rules();
            return new RulesAnswer(
                    rules.approval(),
                    rules.offerMinutes(),
                    rules.reserved(),
                    shift.keptForTeams(),
                    rules.reservedUntil());
        }
    }

    /** One shift. */
    public record ShiftAnswer(
            String id,
            Instant startsAt,
            Instant endsAt,
            String place,
            int capacity,
            int taken,
            int waiting,
            boolean waitingOpen,
            Instant cutOffAt,
            String status,
            RulesAnswer rules,
            @Nullable MineAnswer mine) {
        static ShiftAnswer of(Shift shift, @Nullable Seat mine) {
            return new ShiftAnswer(
                    shift.id(),
                    shift.startsAt(),
                    shift.endsAt(),
                    shift.place(),
                    shift.capacity(),
                    shift.taken(),
                    shift.waiting(),
                    shift.waitingOpen(),
                    shift.cutOffAt(),
                    shift.status().slug(),
                    RulesAnswer.of(shift),
                    MineAnswer.of(mine));
        }
    }

    public static CampaignAnswer of(ReadCampaigns.Whole whole) {
        var campaign = whole.campaign();
        return new CampaignAnswer(
                campaign.id(),
                campaign.kind().slug(),
                campaign.title(),
                campaign.area(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.place(),
                PointAnswer.of(campaign.point()),
                campaign.status().slug(),
                whole.seatsLeft(),
                campaign.sample(),
                campaign.description(),
                campaign.riskNotice(),
                RequirementsAnswer.of(campaign.requirements()),
                whole.shifts().stream()
                        .map(shift -> ShiftAnswer.of(shift, whole.mine().get(shift.id())))
                        .toList(),
                campaign.hotSpotId());
    }
}
