package cleancity.gateway.store;

import cleancity.gateway.model.StoredKey;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A signing key as stored. */
public record KeyDocument(@BsonId Integer generation, String keyId, String sealedSeed, Instant signsFrom) {
    static KeyDocument of(StoredKey key) {
        return new KeyDocument(key.generation(), key.id(), key.sealedSeed(), key.signsFrom());
    }

    StoredKey toDomain() {
        return new StoredKey(generation, keyId, sealedSeed, signsFrom);
    }
}
