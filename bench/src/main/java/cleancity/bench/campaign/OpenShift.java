package cleancity.bench.campaign;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.planning.PublishCampaign;
import cleancity.campaign.planning.SettleCampaigns;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.campaign.store.MongoAttendances;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Published shifts, and strangers who want a place on them, through the use cases of the service. */
final class OpenShift {
    private static final Actor OFFICE = Actor.staff("office", null, null, Set.of(Role.OFFICE));

    private final MongoShifts shifts;
    private final CreateCampaign create;
    private final PublishCampaign publish;
    private final SignUpForShift signUp;

    OpenShift(Mongo mongo) {
        var clock = Clock.systemUTC();
        var ids = Ids.random(clock);
        var areas = Areas.bundled();
        var campaigns = new MongoCampaigns(mongo, areas);
        shifts = new MongoShifts(mongo);
        var signUps = new MongoSignUps(mongo);
        create = new CreateCampaign(campaigns, shifts, areas, clock, ids);
        var settle = new SettleCampaigns(campaigns, shifts, signUps, clock, ids);
        publish = new PublishCampaign(campaigns, shifts, settle, clock, ids);
        signUp = new SignUpForShift(campaigns, shifts, signUps, new MongoAttendances(mongo), clock, ids);
    }

    Shift publish(int places) {
        var day = Days.day(Clock.systemUTC().instant()).plusDays(2);
        var shift = new CreateCampaign.ShiftDraft(Days.at(day, 9, 0), Days.at(day, 11, 0), places, 0, null, null);
        var text = LocalText.of("清洁日", "Cleaning day");
        var made = create.create(
                OFFICE,
                new CreateCampaign.Draft(
                        CampaignKind.CLEANING_DAY,
                        text,
                        text,
                        text,
                        "445102",
                        "牌坊街",
                        null,
                        Requirements.none(),
                        List.of(shift),
                        null,
                        false));
        publish.publish(OFFICE, made.id());
        return shifts.ofCampaigns(List.of(made.id())).getFirst();
    }

    /** Whether a person nobody has seen before got a place. */
    boolean claim(Shift shift) {
        var person = Actor.resident(UUID.randomUUID().toString());
        var key = UUID.randomUUID().toString();
        try {
            var _ = signUp.signUp(person, new SignUpForShift.Wish(shift.id(), key, new Entry(true, Volunteer.UNNAMED)));
            return true;
        } catch (Refusal.Conflict full) {
            return false;
        }
    }

    /** @throws IllegalStateException when more or fewer places were given than there are */
    void requireExactlyFull(Shift shift, long given) {
        var after = shifts.find(shift.id()).orElseThrow();
        int seats = shifts.seats(shift.id(), 0, 2 * shift.capacity()).size();
        if (after.taken() != shift.capacity() || seats != shift.capacity() || given != shift.capacity()) {
            throw new IllegalStateException("oversold or left empty: taken " + after.taken() + ", seats " + seats
                    + ", told " + given + " of " + shift.capacity());
        }
    }
}
