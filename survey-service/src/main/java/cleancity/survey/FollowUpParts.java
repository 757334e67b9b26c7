package cleancity.survey;

import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.mongo.Outages;
import cleancity.survey.followup.FollowUpRoutes;
import cleancity.survey.followup.FollowUpWaves;
import cleancity.survey.followup.InviteFromFacts;
import cleancity.survey.followup.Invitees;
import cleancity.survey.followup.MyFollowUps;
import cleancity.survey.followup.RateFollowUp;
import cleancity.survey.results.SubjectResults;
import cleancity.survey.store.FollowUpStore;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;

/** Follow-ups, wired: from the facts that invite to the results by unit and campaign. */
final class FollowUpParts {
    private final Kit kit;
    private final FollowUpStore store;
    private final Invitees invitees;

    FollowUpParts(Kit kit) {
        this.kit = kit;
        this.store = new FollowUpStore(kit.mongo());
        this.invitees = new Invitees(kit.secret());
    }

    /** Listens to the other services until it is closed. */
    FactSubscriber listen(PlanWave plan, MoveWave move) {
        var waves = new FollowUpWaves(kit.waves(), plan, move, kit.platform().clock());
        var service = kit.config().service();
        return FactSubscriber.start(
                Subscription.of(
                        service.kafkaBootstrap(),
                        service.database() + ".follow-ups",
                        Outages::isOutage,
                        InviteFromFacts.COMPLAINTS,
                        InviteFromFacts.CAMPAIGNS),
                new InviteFromFacts(store, waves, invitees)::hear,
                kit.platform().meters());
    }

    void bind(Endpoints endpoints, TallyBoard board) {
        var clock = kit.platform().clock();
        new FollowUpRoutes(
                        new MyFollowUps(store, kit.catalog(), kit.participations(), invitees, clock),
                        new RateFollowUp(store, kit.catalog(), kit.take(), invitees, clock),
                        new SubjectResults(kit.catalog(), board),
                        store,
                        kit.cursors("my-follow-ups"),
                        kit.cursors("follow-up-results"))
                .bind(endpoints);
    }

    /** Removes what is over. */
    void cleanUp() {
        store.forget(kit.platform().clock().instant());
    }
}
