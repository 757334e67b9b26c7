package cleancity.campaign.desk;

import cleancity.campaign.browse.CampaignCard;
import cleancity.campaign.browse.ReadCampaigns;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.signup.VolunteerWire;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shifts, sign-ups and all campaigns for staff, over HTTP. */
public final class DeskRoutes {
    private final DeskShifts desk;
    private final ReadCampaigns campaigns;
    private final Paging paging;
    private final Clock clock;

    public DeskRoutes(DeskShifts desk, ReadCampaigns campaigns, Paging paging, Clock clock) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.paging = paging;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listDeskShifts", call -> Answer.ok(shifts(call)));
        endpoints.on("listDeskSignUps", call -> Answer.ok(signUps(call)));
        endpoints.on("listDeskCampaigns", call -> Answer.ok(campaigns(call)));
    }

    record DeskSignUp(
            String id,
            String state,
            long sequence,
            @Nullable Integer position,
            int seats,
            @Nullable String name,
            @Nullable Integer birthYear,
            VolunteerWire.@Nullable GuardianWire guardian,
            VolunteerWire.@Nullable TeamWire team,
            Instant at,
            @Nullable Instant offeredUntil,
            List<String> skills,
            boolean trained,
            Map<String, List<String>> answers,
            boolean overlaps) {
        static DeskSignUp of(DeskShifts.Seated seated) {
            var seat = seated.seat();
            var declared = seated.signUp().declared();
            var volunteer = seated.signUp().volunteer();
            return new DeskSignUp(
                    seat.signUpId(),
                    seat.state().name().toLowerCase(Locale.ROOT),
                    seat.sequence(),
                    seat.isWaiting() ? seat.position() : null,
                    seat.seats(),
                    volunteer.name(),
                    volunteer.birthYear(),
                    VolunteerWire.GuardianWire.of(volunteer.guardian()),
                    VolunteerWire.TeamWire.of(volunteer.team()),
                    seat.at(),
                    seat.offeredUntil(),
                    declared.skills(),
                    declared.trained(),
                    declared.answers(),
                    seated.signUp().overlaps());
        }
    }

    private Paging.Page<DeskShiftAnswer> shifts(Call call) {
        var from = call.query("from")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElseGet(clock::instant);
        var found = desk.shifts(call.actor(), from, paging.cursor(call, "desk-shifts"), call.limit() + 1);
        return paging.page(
                        call,
                        "desk-shifts",
                        found,
                        last -> new Cursor(
                                last.shift().startsAt().toString(), last.shift().id()))
                .map(DeskShiftAnswer::of);
    }

    private Paging.Page<DeskSignUp> signUps(Call call) {
        var list = "desk-sign-ups/" + call.path("id");
        var cursor = paging.cursor(call, list);
        long after = cursor == null ? -1 : Long.parseLong(cursor.sortKey());
        var found = desk.signUps(call.actor(), call.path("id"), after, call.limit() + 1);
        return paging.page(
                        call,
                        list,
                        found,
                        last -> new Cursor(
                                Long.toString(last.seat().order()), last.seat().signUpId()))
                .map(DeskSignUp::of);
    }

    private Paging.Page<CampaignCard> campaigns(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST);
        var status = call.query("status").map(CampaignStatus::of);
        var found = campaigns.all(status, paging.cursor(call, "desk-campaigns"), call.limit() + 1);
        return paging.page(
                        call,
                        "desk-campaigns",
                        found,
                        last -> new Cursor("", last.campaign().id()))
                .map(CampaignCard::of);
    }
}
