package cleancity.gateway.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** An ended sign-in as stored. */
public record EndedSignInDocument(@BsonId String signIn, Instant until) {}
