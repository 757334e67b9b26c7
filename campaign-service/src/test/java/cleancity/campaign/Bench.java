package cleancity.campaign;

import cleancity.campaign.attendance.RotatingCode;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.SeatRules;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.signup.KeepLines;
import cleancity.campaign.signup.Outcome;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.Place;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The use cases on a real store, without the doors. */
final class Bench implements AutoCloseable {
    static final Actor OFFICE = Actor.staff("office-1", null, null, Set.of(Role.OFFICE));
    private static final Areas AREAS = Areas.bundled();

    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final Mongo mongo = TestStores.mongo();
    final Ids ids = Ids.random(clock);
    final AllStores stores = AllStores.on(mongo, AREAS, ids);
    final MongoShifts shifts = stores.shifts();
    final MongoSignUps signUps = stores.signUps();
    final RotatingCode codes = new RotatingCode(stores.secrets().secret("check-in"));
    final UseCases use = with(all -> all);

    /** The same use cases over stores that do something else now and then. */
    UseCases with(UnaryOperator<UseCases.Stores> wrap) {
        return UseCases.of(wrap.apply(stores.ports()), codes, AREAS, clock, ids);
    }

    /** The stores with another one for the shifts. */
    static UseCases.Stores with(UseCases.Stores all, Shifts shifts) {
        return with(all, shifts, all.signUps());
    }

    static UseCases.Stores with(UseCases.Stores all, Shifts shifts, SignUps signUps) {
        return new UseCases.Stores(
                all.campaigns(),
                shifts,
                all.lines(),
                signUps,
                all.attendances(),
                all.hours(),
                all.proofs(),
                all.teams(),
                all.photos());
    }

    Shift published(int capacity, int waitingLimit) {
        return published(drafted(capacity, waitingLimit, 1, null));
    }

    /** With rules of its own. */
    Shift published(int capacity, int waitingLimit, SeatRules rules) {
        return published(drafted(capacity, waitingLimit, 1, null, rules, Requirements.none()));
    }

    /** What time brings, just before that. */
    KeepLines before(Instant at) {
        var then = Clock.fixed(at.minusSeconds(1), ZoneOffset.UTC);
        return new KeepLines(stores.campaigns(), shifts, stores.lines(), signUps, then, ids);
    }

    /** With requirements of its own. */
    Shift published(Requirements requirements) {
        return published(drafted(5, 5, 1, null, SeatRules.PLAIN, requirements));
    }

    /** With a meeting point. */
    Shift publishedAt(Place point) {
        return published(drafted(5, 5, 1, point));
    }

    /** So many days ahead of today. */
    Shift publishedOn(int days) {
        return published(drafted(5, 5, days, null));
    }

    private Shift published(Campaign made) {
        use.publish().publish(OFFICE, made.id());
        return shifts.ofCampaigns(List.of(made.id())).getFirst();
    }

    Campaign drafted() {
        return drafted(5, 5, 1, null);
    }

    private Campaign drafted(int capacity, int waitingLimit, int days, @Nullable Place point) {
        return drafted(capacity, waitingLimit, days, point, SeatRules.PLAIN, Requirements.none());
    }

    private Campaign drafted(
            int capacity,
            int waitingLimit,
            int days,
            @Nullable Place point,
            SeatRules rules,
            Requirements requirements) {
        var day = Days.day(Instant.now()).plusDays(days);
        var shift = new CreateCampaign.ShiftDraft(
                Days.at(day, 9, 0), Days.at(day, 11, 0), capacity, waitingLimit, null, null, rules);
        var text = LocalText.of("清洁日", "Cleaning day");
        var draft = new CreateCampaign.Draft(
                CampaignKind.CLEANING_DAY,
                text,
                text,
                text,
                "445102",
                "牌坊街",
                point,
                requirements,
                List.of(shift),
                null,
                false);
        return use.create().create(OFFICE, draft);
    }

    static SignUpForShift.Wish wish(Shift shift) {
        return wish(shift, 1);
    }

    static SignUpForShift.Wish wish(Shift shift, int seats) {
        var team = seats == 1 ? null : new Volunteer.Team("一队", Collections.nCopies(seats - 1, Volunteer.UNNAMED));
        var entry = new Entry(true, new Volunteer(null, null, null, team));
        return new SignUpForShift.Wish(shift.id(), UUID.randomUUID().toString(), entry);
    }

    static Actor person() {
        return Actor.resident(UUID.randomUUID().toString());
    }

    Outcome signUp(Shift shift) {
        return use.signUp().signUp(person(), wish(shift));
    }

    @Override
    public void close() {
        mongo.close();
    }
}
