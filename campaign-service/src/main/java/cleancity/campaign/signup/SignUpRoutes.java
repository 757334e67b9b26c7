package cleancity.campaign.signup;

import cleancity.campaign.model.Declared;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Volunteer;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A volunteer's side of sign-ups over HTTP. */
public final class SignUpRoutes {
    private final SignUpForShift signUp;
    private final AcceptOffer accept;
    private final LeaveShift leave;
    private final MySignUps mine;
    private final Paging paging;

    public SignUpRoutes(SignUpForShift signUp, AcceptOffer accept, LeaveShift leave, MySignUps mine, Paging paging) {
        this.signUp = signUp;
        this.accept = accept;
        this.leave = leave;
        this.mine = mine;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("signUp", call -> Answer.created(signUp(call)));
        endpoints.on("acceptOffer", call -> Answer.ok(SignUpAnswer.of(accept.accept(call.actor(), call.path("id")))));
        endpoints.on("cancelSignUp", call -> Answer.ok(SignUpAnswer.of(leave.leave(call.actor(), call.path("id")))));
        endpoints.on("listMySignUps", call -> Answer.ok(mine(call)));
    }

    record SignUpRequest(
            boolean riskAccepted,
            @Nullable String name,
            @Nullable Integer birthYear,
            VolunteerWire.@Nullable GuardianWire guardian,
            VolunteerWire.@Nullable TeamWire team,
            @Nullable List<String> skills,
            @Nullable Boolean trained,
            @Nullable Map<String, List<String>> answers) {
        Entry entry() {
            var consent = VolunteerWire.GuardianWire.toDomain(guardian);
            return new Entry(
                    riskAccepted,
                    new Volunteer(name, birthYear, consent, VolunteerWire.TeamWire.toDomain(team)),
                    new Declared(
                            Objects.requireNonNullElse(skills, List.of()),
                            Boolean.TRUE.equals(trained),
                            Objects.requireNonNullElse(answers, Map.of())));
        }
    }

    record SignUpAnswer(
            String id,
            String shiftId,
            String state,
            @Nullable Integer position,
            @Nullable Instant offeredUntil) {
        static SignUpAnswer of(Outcome outcome) {
            return new SignUpAnswer(
                    outcome.signUp().id(),
                    outcome.signUp().shiftId(),
                    outcome.state(),
                    outcome.position(),
                    outcome.offeredUntil());
        }
    }

    record CampaignName(String id, LocalText title) {}

    record MySignUp(
            String id,
            String shiftId,
            String state,
            @Nullable Integer position,
            @Nullable Instant offeredUntil,
            @Nullable String note,
            boolean moved,
            boolean overlaps,
            CampaignName campaign,
            Instant startsAt,
            Instant endsAt,
            String place) {
        static MySignUp of(MySignUps.Mine mine) {
            var outcome = mine.outcome();
            return new MySignUp(
                    outcome.signUp().id(),
                    outcome.signUp().shiftId(),
                    outcome.state(),
                    outcome.position(),
                    outcome.offeredUntil(),
                    outcome.signUp().note(),
                    outcome.signUp().moved(),
                    outcome.signUp().overlaps(),
                    new CampaignName(mine.campaign().id(), mine.campaign().title()),
                    mine.shift().startsAt(),
                    mine.shift().endsAt(),
                    mine.shift().place());
        }
    }

    private SignUpAnswer signUp(Call call) {
        var request = call.body(SignUpRequest.class);
        var key = call.idempotencyKey().orElseThrow();
        var wish = new SignUpForShift.Wish(call.path("id"), key, request.entry());
        return SignUpAnswer.of(signUp.signUp(call.actor(), wish));
    }

    private Paging.Page<MySignUp> mine(Call call) {
        List<MySignUps.Mine> found = mine.list(call.actor(), paging.cursor(call, "my-sign-ups"), call.limit() + 1);
        return paging.page(
                        call,
                        "my-sign-ups",
                        found,
                        last -> new Cursor("", last.outcome().signUp().id()))
                .map(MySignUp::of);
    }
}
