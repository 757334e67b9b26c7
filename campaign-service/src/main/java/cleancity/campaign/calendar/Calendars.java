package cleancity.campaign.calendar;

import cleancity.campaign.browse.ReadCampaigns;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Calendars to follow: of a campaign for everybody, of a person for whoever has their secret address. */
public final class Calendars {
    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;
    private final ReadCampaigns read;
    private final Cursors addresses;
    private final Clock clock;

    /** @param key secret, the same in every replica */
    public Calendars(Campaigns campaigns, Shifts shifts, SignUps signUps, ReadCampaigns read, byte[] key, Clock clock) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
        this.read = read;
        this.addresses = new Cursors(key, "calendars");
        this.clock = clock;
    }

    byte[] ofCampaign(String id, Locale locale) {
        var whole = read.one(id, Optional.empty());
        var calendar = new IcsWriter(whole.campaign().title().in(locale), clock.instant());
        whole.shifts().forEach(shift -> calendar.event(whole.campaign(), shift, false, locale));
        return calendar.end();
    }

    /** The secret end of a person's calendar address: phones follow it without signing in. */
    String addressOf(Actor actor) {
        return addresses.encode(new Cursor("", actor.requireResident().id()));
    }

    byte[] ofPerson(String address, Locale locale) {
        var person = person(address);
        var held = signUps.of(person, null, MOST).stream()
                .filter(signUp -> signUp.state().isActive())
                .toList();
        var shiftIds = held.stream().map(signUp -> signUp.shiftId()).toList();
        var seats = shifts.seatsOf(shiftIds, person);
        var campaignIds =
                held.stream().map(signUp -> signUp.campaignId()).distinct().toList();
        var byId = new ById<>(campaigns.find(campaignIds), Campaign::id);
        var calendar = new IcsWriter("创卫通志愿服务", clock.instant());
        for (Shift shift : shifts.find(shiftIds)) {
            var seat = seats.get(shift.id());
            if (seat != null) {
                calendar.event(byId.get(shift.campaignId()), shift, !seat.isConfirmed(), locale);
            }
        }
        return calendar.end();
    }

    private String person(String address) {
        try {
            return addresses.decode(address).id();
        } catch (Refusal.Invalid e) {
            throw Refusals.notFound();
        }
    }
}
