package cleancity.gateway.store;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one person wants of one template.
 *
 * @param id person and template
 * @param used the last messages that took one
 */
public record ConsentDocument(@BsonId String id, int left, List<String> used) {}
