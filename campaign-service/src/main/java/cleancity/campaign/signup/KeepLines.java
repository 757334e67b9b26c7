package cleancity.campaign.signup;

import static cleancity.campaign.facts.CampaignFacts.SIGN_UP_OVERLAPS;

import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.facts.OverlapTold;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * What time brings: offers end, places kept for teams become everybody's; and the records of sign-ups follow what their
 * shifts have decided. Every step may be done again, and by several at once.
 */
public final class KeepLines {
    private static final int BATCH = 100;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Lines lines;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public KeepLines(Campaigns campaigns, Shifts shifts, Lines lines, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.lines = lines;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    public void keep() {
        var now = clock.instant();
        lines.withEndedOffers(now, BATCH)
                .forEach(shift -> lines.endOffers(scene(shift).news(ids, now)));
        lines.toRelease(now, BATCH)
                .forEach(shift -> lines.releaseReserved(scene(shift).news(ids, now)));
        lines.dropped(BATCH).forEach(this::follow);
        lines.moved(BATCH).forEach(this::follow);
    }

    private Scene scene(Shift shift) {
        return new Scene(campaigns.find(shift.campaignId()).orElseThrow(), shift);
    }

    private void follow(Lines.Dropped dropped) {
        signUps.end(dropped.signUpId(), dropped.why(), dropped.note(), clock.instant());
        lines.followed(dropped);
    }

    /** Records, then the campaign that spans the shifts, then the mark that says there is something to do. */
    public void follow(Shift shift) {
        var campaign = campaigns.find(shift.campaignId()).orElseThrow();
        signUps.follow(shift, signUp -> overlap(campaign, shift, signUp));
        var all = shifts.ofCampaigns(List.of(campaign.id()));
        campaigns.span(
                campaign.id(),
                all.stream().map(Shift::startsAt).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Shift::endsAt).max(Comparator.naturalOrder()).orElseThrow());
        lines.followed(shift);
    }

    private List<OutboxEntry> overlap(Campaign campaign, Shift shift, SignUp signUp) {
        var told = new OverlapTold(
                signUp.id(),
                signUp.personId(),
                shift.id(),
                campaign.id(),
                campaign.title().byLanguage(),
                shift.startsAt(),
                shift.endsAt(),
                shift.place());
        var fact = new Fact(ids.next(), SIGN_UP_OVERLAPS, signUp.id(), clock.instant(), told);
        return OutboxEntry.of(CampaignFacts.TOPIC, fact);
    }
}
