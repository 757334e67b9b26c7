package cleancity.gateway.store;

import cleancity.gateway.model.OpenId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A resident as stored. */
public record ResidentDocument(@BsonId String id, String openIdHash, String openIdSealed, Instant since) {
    static ResidentDocument of(String id, OpenId openId, Instant since) {
        return new ResidentDocument(id, openId.hash(), openId.sealed(), since);
    }

    OpenId openId() {
        return new OpenId(openIdHash, openIdSealed);
    }
}
