package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.campaign.model.Proof;
import cleancity.campaign.ports.Proofs;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** Proofs in MongoDB, and the numbers they have got. */
public final class MongoProofs implements Proofs {
    private final MongoCollection<ProofDocument> proofs;
    private final MongoCollection<CounterDocument> counters;

    public MongoProofs(Mongo mongo) {
        proofs = mongo.collection("proofs", ProofDocument.class);
        counters = mongo.collection("counters", CounterDocument.class);
    }

    /** The latest number of a day. */
    public record CounterDocument(@BsonId String id, long value) {}

    /** A proof as stored. */
    public record ProofDocument(
            @BsonId String number,
            String token,
            String personId,
            String name,
            long minutes,
            int services,
            Instant from,
            Instant to,
            long lastSequence,
            Instant issuedAt) {
        static ProofDocument of(Proof proof) {
            return new ProofDocument(
                    proof.number(),
                    proof.token(),
                    proof.personId(),
                    proof.name(),
                    proof.minutes(),
                    proof.services(),
                    proof.from(),
                    proof.to(),
                    proof.lastSequence(),
                    proof.issuedAt());
        }

        Proof toDomain() {
            return new Proof(number, token, personId, name, minutes, services, from, to, lastSequence, issuedAt);
        }
    }

    @Override
    public long nextOf(LocalDate day) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return Await.one(counters.findOneAndUpdate(eq("_id", "proof-" + day), Updates.inc("value", 1L), options))
                .value();
    }

    @Override
    public void add(Proof proof) {
        Await.one(proofs.insertOne(ProofDocument.of(proof)));
    }

    @Override
    public Optional<Proof> find(String number) {
        return Optional.ofNullable(Await.first(proofs.find(eq("_id", number)))).map(ProofDocument::toDomain);
    }
}
