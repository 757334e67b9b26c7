package cleancity.campaign.signup;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a person a place on a shift, or a place in line. */
public final class SignUpForShift {
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;
    private final Reliability reliability;
    private final Clock clock;
    private final Ids ids;

    public SignUpForShift(
            Campaigns campaigns, Shifts shifts, SignUps signUps, Attendances attendances, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
        this.reliability = new Reliability(attendances, clock);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a person asks for.
     *
     * @param key unique to this wish; asking again with it never makes a second sign-up
     */
    public record Wish(String shiftId, String key, Entry entry) {
        int seats() {
            return entry.volunteer().seats();
        }
    }

    public Outcome signUp(Actor actor, Wish wish) {
        var person = actor.requireResident().id();
        if (!PERSON.matcher(person).matches()) {
            throw new Refusal.Forbidden(CampaignRule.UNKNOWN_PERSON);
        }
        if (shifts.isSurelyFull(wish.shiftId(), person)) {
            throw new Refusal.Conflict(CampaignRule.FULL);
        }
        var scene = Scene.of(wish.shiftId(), shifts, campaigns);
        if (scene.shift().status() == ShiftStatus.DRAFT) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        var refusal = refusal(person, scene, wish);
        if (refusal.isPresent()) {
            var same = signUps.same(person, wish.shiftId(), wish.key());
            return resumed(scene, wish, same.orElseThrow(refusal::get));
        }
        var signUp = pending(scene, person, wish);
        return signUps.add(signUp).map(clash -> met(scene, wish, clash)).orElseGet(() -> seated(scene, signUp));
    }

    /** A look that may refuse and never grants: it spares the writes when there is nothing to be had. */
    private Optional<Refusal> refusal(String person, Scene scene, Wish wish) {
        try {
            wish.entry().check(scene.campaign().requirements(), scene.shift(), clock.instant());
            reliability.check(person);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        var shift = scene.shift();
        return shift.mayTake(wish.seats()) ? Optional.empty() : Optional.of(new Refusal.Conflict(CampaignRule.FULL));
    }

    private SignUp pending(Scene scene, String person, Wish wish) {
        var shift = scene.shift();
        var now = clock.instant();
        return new SignUp(
                ids.next(),
                shift.id(),
                shift.campaignId(),
                person,
                wish.key(),
                SignUpState.PENDING,
                wish.entry().volunteer(),
                wish.entry().declared(),
                false,
                null,
                false,
                false,
                shift.startsAt(),
                shift.endsAt(),
                now,
                now);
    }

    private Outcome met(Scene scene, Wish wish, SignUps.Clash clash) {
        return switch (clash) {
            case SignUps.Clash.Same(var signUp) -> resumed(scene, wish, signUp);
            case SignUps.Clash.Overlap(var other) ->
                throw new Refusal.Conflict(
                        CampaignRule.TIME_CONFLICT,
                        Map.of("from", Days.minute(other.startsAt()), "to", Days.minute(other.endsAt())));
        };
    }

    private Outcome resumed(Scene scene, Wish wish, SignUp signUp) {
        if (!signUp.shiftId().equals(wish.shiftId())) {
            throw new Refusal.Conflict(CommonRule.IDEMPOTENCY_KEY_REUSED);
        }
        return switch (signUp.state()) {
            case PENDING -> seated(scene, signUp);
            case SEATED ->
                new Outcome(signUp, shifts.seatOf(signUp.shiftId(), signUp.id()).orElse(null));
            case LEAVING, CANCELLED, DENIED, EXPIRED -> new Outcome(signUp, null);
            case UNDONE -> throw new Refusal.Conflict(CommonRule.LOST_RACE);
        };
    }

    private Outcome seated(Scene scene, SignUp signUp) {
        var seat = shifts.claim(signUp, scene.news(ids, clock.instant()))
                .or(() -> shifts.seatOf(signUp.shiftId(), signUp.id()));
        if (seat.isPresent()) {
            signUps.move(signUp.id(), Set.of(SignUpState.PENDING), SignUpState.SEATED, clock.instant());
            return new Outcome(signUp, seat.get());
        }
        if (!shifts.fence(signUp.shiftId(), signUp.id())) {
            return seated(scene, signUp); // a repetition of this request has got the seat meanwhile
        }
        signUps.move(signUp.id(), Set.of(SignUpState.PENDING), SignUpState.UNDONE, clock.instant());
        throw reason(signUp, shifts.find(signUp.shiftId()).orElseThrow());
    }

    private Refusal reason(SignUp signUp, Shift shift) {
        if (!signUp.startsAt().equals(shift.startsAt()) || !signUp.endsAt().equals(shift.endsAt())) {
            return new Refusal.Conflict(CampaignRule.SHIFT_MOVED);
        }
        if (shift.status() != ShiftStatus.OPEN) {
            return new Refusal.Conflict(CampaignRule.SHIFT_CLOSED);
        }
        return clock.instant().isBefore(shift.cutOffAt())
                ? new Refusal.Conflict(CampaignRule.FULL)
                : new Refusal.Conflict(CampaignRule.CUT_OFF_PASSED, Map.of("cutOffAt", Days.minute(shift.cutOffAt())));
    }
}
