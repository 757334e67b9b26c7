package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.GroupCommit;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.survey.model.Participation;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** Who took part, by pseudonym. The unique {@code _id} decides who is first. */
public final class ParticipationStore implements AutoCloseable {
    private static final int MOST = 200;
    private static final int BATCH = 1_000;

    /** A participation; the answer waits in the outbox until it has been moved. */
    public record ParticipationDocument(
            @BsonId String id, String wave, String keyDigest, String receipt, List<OutboxEntry> outbox) {}

    private final MongoCollection<ParticipationDocument> participations;
    private final GroupCommit<ParticipationDocument> commit;
    private final OutboxStore outbox;

    public ParticipationStore(Mongo mongo, MeterRegistry meters) {
        this.participations = mongo.collection("participations", ParticipationDocument.class);
        this.outbox = new MongoOutbox(participations);
        this.commit = GroupCommit.start(participations, meters);
    }

    /** Where the answers wait that have not been moved. */
    public OutboxStore outbox() {
        return outbox;
    }

    /** One write, shared with others: tells whether this person is first. */
    public boolean add(Participation who, OutboxEntry answer) {
        var document = new ParticipationDocument(who.id(), who.wave(), who.keyDigest(), who.receipt(), List.of(answer));
        try {
            commit.write(new InsertOneModel<>(document));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public Optional<Participation> find(String id) {
        return Optional.ofNullable(Await.first(participations.find(eq("_id", id))))
                .map(found -> new Participation(found.id(), found.wave(), found.keyDigest(), found.receipt()));
    }

    /** Whether answers of this wave wait to be moved. */
    public boolean waiting(String wave) {
        var waiting = and(exists("outbox.at"), eq("wave", wave));
        return Await.one(participations.countDocuments(waiting, new CountOptions().limit(1))) > 0;
    }

    /** Those of the ids, at most 200, that took part. */
    public Set<String> known(Collection<String> ids) {
        var found = participations.find(in("_id", ids)).projection(Projections.exclude("outbox"));
        return Await.list(found.limit(MOST), MOST).stream()
                .map(ParticipationDocument::id)
                .collect(Collectors.toSet());
    }

    /** Removes the participations of a wave, but for those whose answer has not been moved. */
    public void forget(String wave) {
        var moved = and(WaveIds.of(wave), exists("outbox.0", false));
        for (var ids = ids(moved); !ids.isEmpty(); ids = ids(moved)) {
            Await.one(participations.deleteMany(in("_id", ids)));
        }
    }

    private List<String> ids(Bson filter) {
        var found = participations.find(filter).projection(Projections.include("_id"));
        return Await.list(found.limit(BATCH), BATCH).stream()
                .map(ParticipationDocument::id)
                .toList();
    }

    @Override
    public void close() {
        commit.close();
    }
}
