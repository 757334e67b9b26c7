package cleancity.complaint.store;

import org.bson.codecs.pojo.annotations.BsonId;

/** The two sizes of a photo, JPEG. */
public record PhotoBytesDocument(@BsonId String id, byte[] full, byte[] thumb) {}
