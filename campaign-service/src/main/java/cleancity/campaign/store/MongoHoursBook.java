package cleancity.campaign.store;

import static cleancity.campaign.facts.CampaignFacts.HOURS_RECORDED;
import static cleancity.campaign.facts.CampaignFacts.TOPIC;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import cleancity.campaign.facts.HoursTold;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.ports.HoursBook;
import cleancity.kernel.chain.Chain;
import cleancity.kernel.chain.Link;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The hours book in MongoDB: the sequence is the id, so the store refuses a second line in the same place. */
public final class MongoHoursBook implements HoursBook {
    private static final int PAGE = 500;
    private static final Chain CHAIN = new Chain("hours");

    private final MongoCollection<HoursDocument> hours;
    private final Ids ids;

    public MongoHoursBook(Mongo mongo, Ids ids) {
        this.hours = mongo.collection("hours", HoursDocument.class);
        this.ids = ids;
        DeclaredIndexes.of(
                        DeclaredIndexes.uniqueWhere(eq("kind", HoursEntry.Kind.SERVED.name()), "signUpId"),
                        DeclaredIndexes.uniqueWhere(Filters.type("once", BsonType.STRING), "once"),
                        DeclaredIndexes.plain("personId", "_id"))
                .ensureOn(hours);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(hours);
    }

    @Override
    public HoursEntry append(HoursEntry entry) {
        return append(entry, null, () -> served(entry.signUpId()));
    }

    @Override
    public HoursEntry correct(HoursEntry correction, String once) {
        return append(correction, once, () -> Optional.ofNullable(Await.first(hours.find(eq("once", once))))
                .map(HoursDocument::toDomain));
    }

    private HoursEntry append(HoursEntry entry, @Nullable String once, Supplier<Optional<HoursEntry>> written) {
        while (true) {
            var there = written.get();
            if (there.isPresent()) {
                return there.get();
            }
            var last = Await.first(hours.find().sort(Sorts.descending("_id")).limit(1));
            var link = CHAIN.next(last == null ? null : last.link(), HoursDocument.canonical(entry));
            var line = HoursDocument.of(entry, link, told(entry, link), once);
            try {
                Await.one(hours.insertOne(line));
                return line.toDomain();
            } catch (RuntimeException e) {
                if (!Duplicates.isDuplicate(e)) {
                    throw e;
                } // somebody else wrote that line: look for the new end
            }
        }
    }

    private List<OutboxEntry> told(HoursEntry entry, Link link) {
        var data = new HoursTold(
                link.sequence(),
                entry.kind().name().toLowerCase(java.util.Locale.ROOT),
                entry.signUpId(),
                entry.personId(),
                entry.campaignId(),
                entry.minutes(),
                link.hash());
        return OutboxEntry.of(TOPIC, new Fact(ids.next(), HOURS_RECORDED, entry.signUpId(), entry.recordedAt(), data));
    }

    @Override
    public Optional<HoursEntry> served(String signUpId) {
        var line = and(eq("kind", HoursEntry.Kind.SERVED.name()), eq("signUpId", signUpId));
        return Optional.ofNullable(Await.first(hours.find(line))).map(HoursDocument::toDomain);
    }

    @Override
    public List<HoursEntry> of(String personId, long beforeSequence, int limit) {
        var found = hours.find(and(eq("personId", personId), lt("_id", beforeSequence)))
                .sort(Sorts.descending("_id"))
                .limit(limit);
        return Await.list(found, limit).stream().map(HoursDocument::toDomain).toList();
    }

    @Override
    public long minutesOf(String personId) {
        var sum = hours.aggregate(
                List.of(
                        Aggregates.match(eq("personId", personId)),
                        Aggregates.group(null, Accumulators.sum("minutes", "$minutes"))),
                Document.class);
        var found = Await.first(sum);
        return found == null ? 0 : found.get("minutes", Number.class).longValue();
    }

    @Override
    public List<HoursEntry> after(long sequence, int limit) {
        var next = hours.find(gt("_id", sequence)).sort(Sorts.ascending("_id")).limit(limit);
        return Await.list(next, limit).stream().map(HoursDocument::toDomain).toList();
    }

    @Override
    public void each(Instant from, Instant to, Consumer<HoursEntry> action) {
        var within = hours.find(and(gte("from", from), lt("from", to))).sort(Sorts.ascending("_id"));
        Await.each(within, PAGE, line -> action.accept(line.toDomain()));
    }

    @Override
    public Verdict verify() {
        return CHAIN.verify(new Links());
    }

    /** The book line by line, read page by page. */
    private final class Links implements Iterator<Link> {
        private final Deque<HoursDocument> page = new ArrayDeque<>();
        private long last;

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                var next =
                        hours.find(gt("_id", last)).sort(Sorts.ascending("_id")).limit(PAGE);
                page.addAll(Await.list(next, PAGE));
            }
            return !page.isEmpty();
        }

        @Override
        public Link next() {
            var line = page.remove();
            last = line.sequence();
            return line.link();
        }
    }
}
