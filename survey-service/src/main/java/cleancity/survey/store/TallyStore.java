package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Tallies, one document per wave and community. */
public final class TallyStore {
    private static final int BATCH = 200;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<TallyDocument> tallies;
    private final OutboxStore outbox;

    public TallyStore(Mongo mongo) {
        this.tallies = mongo.collection("tallies", TallyDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("wave", "changedAt")).ensureOn(tallies);
        this.outbox = new MongoOutbox(tallies);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    public List<Tally> find(Collection<String> ids) {
        return read(in("_id", ids));
    }

    /** Tallies of a wave; only those changed since an instant of the store's clock, if one is given. */
    public List<Tally> of(String wave, @Nullable Instant since) {
        return read(since == null ? eq("wave", wave) : and(eq("wave", wave), gte("changedAt", since)));
    }

    /**
     * What is to be added to one tally.
     *
     * @param before the tally that was read; the addition holds only if its sequence is still the same
     * @param sequence of the last answer in the addition
     */
    public record Addition(Tally before, Counts counts, long sequence, List<OutboxEntry> facts) {}

    /** Adds in one write per tally; tells whether all of them held. Those that did not can be tried again. */
    public boolean add(List<Addition> additions) {
        var writes = additions.stream()
                .map(a -> new UpdateOneModel<TallyDocument>(same(a.before()), addition(a), UPSERT))
                .toList();
        return held(writes);
    }

    /** Puts counts in the place of those that were read, if the sequence is still the same. */
    public boolean replace(Tally before, Counts counts, long sequence) {
        var write = Updates.combine(
                Updates.set("counts", TallyDocument.of(counts)), Updates.set("sequence", sequence), place(before));
        return held(List.of(new UpdateOneModel<>(same(before), write, UPSERT)));
    }

    /** With upsert a tally that has moved on meets its own id: the store decides the race. */
    private boolean held(List<UpdateOneModel<TallyDocument>> writes) {
        try {
            Await.done(tallies.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Bson same(Tally before) {
        return and(eq("_id", before.id()), eq("sequence", before.sequence()));
    }

    private static Bson addition(Addition addition) {
        var updates = new ArrayList<Bson>();
        addition.counts()
                .byItem()
                .forEach((item, options) -> options.forEach((option, cells) -> cells.forEach((cell, count) ->
                        updates.add(Updates.inc(String.join(".", "counts", item, option, cell), count)))));
        updates.add(Updates.set("sequence", addition.sequence()));
        updates.add(MongoOutbox.push(addition.facts()));
        updates.add(place(addition.before()));
        return Updates.combine(updates);
    }

    private static Bson place(Tally tally) {
        return Updates.combine(
                Updates.set("wave", tally.wave()),
                Updates.set("community", tally.community()),
                Updates.currentDate("changedAt"));
    }

    private List<Tally> read(Bson filter) {
        var found = new ArrayList<Tally>();
        Await.each(
                tallies.find(filter).projection(Projections.exclude("outbox")),
                BATCH,
                each -> found.add(each.toDomain()));
        return found;
    }
}
