package cleancity.kernel.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** Who leads, until when, and how often the holder has changed. */
public record LeaseDocument(@BsonId String name, String owner, Instant expiresAt, long token) {}
