package cleancity.complaint;

import cleancity.complaint.facts.CampaignReported;
import cleancity.complaint.facts.CheckFailed;
import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.ledger.BookkeepingSink;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.HotSpotStore;
import cleancity.complaint.store.ListingStore;
import cleancity.kernel.facts.FactHandler;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.FactSink;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Periodic;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ServiceConfig;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.Outages;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What runs without being asked: one replica at a time holds the lease of each part. */
final class Background {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Closing closing;
    private final Platform platform;
    private final Mongo mongo;

    Background(Closing closing, Platform platform, Mongo mongo) {
        this.closing = closing;
        this.platform = platform;
        this.mongo = mongo;
    }

    /**
     * Starts the relays; cases and the red and black list go through the book.
     *
     * @return that of the cases
     */
    OutboxRelay relays(
            String bootstrap, CaseStore cases, HotSpotStore hotSpots, ListingStore listings, LedgerBook book) {
        closing.add(
                Topics.start(bootstrap, List.of(ComplaintFacts.topic(), CampaignReported.TOPIC, CheckFailed.TOPIC)));
        var publisher =
                closing.add(FactPublisher.connect(bootstrap, URI.create("/complaint-service"), platform.meters()));
        var sink = closing.add(BookkeepingSink.start(book, publisher));
        var _ = relay("hot-spots", hotSpots.outbox(), publisher);
        var _ = relay("listings", listings.outbox(), sink);
        return relay("cases", cases.outbox(), sink);
    }

    /** Every service's database has its own group, so that each hears everything. */
    FactSubscriber hear(ServiceConfig service, String name, Topic topic, FactHandler handler) {
        var group = service.database() + "." + name;
        return closing.add(FactSubscriber.start(
                Subscription.of(service.kafkaBootstrap(), group, Outages::isOutage, topic),
                handler,
                platform.meters()));
    }

    void job(String name, Duration pause, Runnable round) {
        closing.add(Periodic.start(name, pause, lease("complaint-" + name)::hold, round));
    }

    private OutboxRelay relay(String name, OutboxStore outbox, FactSink sink) {
        var lease = lease("complaint-outbox-" + name);
        return closing.add(OutboxRelay.start(name, outbox, lease, sink, platform.clock(), platform.meters()));
    }

    private Lease lease(String job) {
        return new Lease(mongo, job, platform.ids().next(), LEASE, platform.clock());
    }
}
