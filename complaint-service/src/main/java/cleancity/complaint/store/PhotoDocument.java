package cleancity.complaint.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is known of a photo; its bytes are kept apart.
 *
 * @param owner id of who uploaded it
 */
public record PhotoDocument(
        @BsonId String id, String owner, Integer width, Integer height, Integer bytes, Instant uploadedAt) {}
