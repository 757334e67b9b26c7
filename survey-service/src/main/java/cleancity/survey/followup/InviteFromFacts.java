package cleancity.survey.followup;

import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.FollowUp;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.store.FollowUpStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Hears what is over and whom it concerned. What is asked and who is invited are written on their own, each once, so
 * facts may come again and in any order: somebody who served is asked as soon as both are known.
 */
public final class InviteFromFacts {
    /** Where the complaint service tells its facts. */
    public static final Topic COMPLAINTS = new Topic("cleancity.complaint", 6);
    /** Where the campaign service tells its facts. */
    public static final Topic CAMPAIGNS = new Topic("cleancity.campaign", 6);

    /** How long a campaign may go on after somebody has served in it, so that they are still asked. */
    private static final Duration LONGEST_CAMPAIGN = Duration.ofDays(120);

    private final FollowUpStore store;
    private final FollowUpWaves waves;
    private final Invitees invitees;

    public InviteFromFacts(FollowUpStore store, FollowUpWaves waves, Invitees invitees) {
        this.store = store;
        this.waves = waves;
        this.invitees = invitees;
    }

    /** Handles a fact; those of other types are left alone. */
    public void hear(ReceivedFact fact) {
        switch (fact.type()) {
            case ComplaintClosed.TYPE -> closed(fact.data(ComplaintClosed.class));
            case CampaignCompleted.TYPE -> completed(fact.data(CampaignCompleted.class));
            case HoursRecorded.TYPE -> served(fact.data(HoursRecorded.class), fact.time());
            default -> {}
        }
    }

    /** Without a unit nobody is to be rated. */
    private void closed(ComplaintClosed it) {
        var unit = it.unit();
        if (unit == null || Boolean.TRUE.equals(it.sample())) {
            return;
        }
        var title = LocalText.of(
                "案件 %s(%s)".formatted(it.number(), it.group()), "Case %s (%s)".formatted(it.number(), it.group()));
        waves.of(FollowUpKind.COMPLAINT, it.closedAt())
                .map(wave -> new FollowUp(
                        FollowUpKind.COMPLAINT, it.caseId(), wave.id(), unit, title, it.closedAt(), wave.closesAt()))
                .ifPresent(followUp -> ask(followUp, it.reporterIds()));
    }

    private void completed(CampaignCompleted it) {
        if (!it.sample()) {
            waves.of(FollowUpKind.CAMPAIGN, it.endsAt())
                    .map(wave -> new FollowUp(
                            FollowUpKind.CAMPAIGN,
                            it.campaignId(),
                            wave.id(),
                            it.campaignId(),
                            it.title(),
                            it.endsAt(),
                            wave.closesAt()))
                    .ifPresent(followUp -> ask(followUp, List.of()));
        }
    }

    private void served(HoursRecorded it, Instant at) {
        if (it.served()) {
            store.invite(invitees.of(it.personId()), it.campaignId(), at, at.plus(LONGEST_CAMPAIGN));
        }
    }

    private void ask(FollowUp followUp, Collection<String> people) {
        people.forEach(person -> store.invite(invitees.of(person), followUp.thing(), followUp.at(), followUp.until()));
        store.add(followUp);
    }
}
