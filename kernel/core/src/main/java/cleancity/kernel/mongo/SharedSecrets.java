package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;

import cleancity.kernel.ids.RandomToken;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import org.bson.codecs.pojo.annotations.BsonId;

/** Secrets that only the replicas of one service share; each is made on first use and stays. */
public final class SharedSecrets {
    private static final int BITS = 256;

    private final MongoCollection<SecretDocument> secrets;

    /** A secret by its use. */
    public record SecretDocument(@BsonId String use, String value) {}

    public SharedSecrets(Mongo mongo) {
        secrets = mongo.collection("secrets", SecretDocument.class);
    }

    public byte[] secret(String use) {
        var known = Await.first(secrets.find(eq("_id", use)));
        return known == null ? made(use) : known.value().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] made(String use) {
        try {
            Await.one(secrets.insertOne(
                    new SecretDocument(use, RandomToken.secure().next(BITS))));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
        return secret(use);
    }
}
