package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.campaign.model.Photo;
import cleancity.campaign.ports.Photos;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Photos in MongoDB: what is known of them in one collection, their bytes in another, so that lists never read bytes. */
public final class MongoPhotos implements Photos {
    private final MongoCollection<PhotoDocument> photos;
    private final MongoCollection<BytesDocument> bytes;

    public MongoPhotos(Mongo mongo) {
        photos = mongo.collection("photos", PhotoDocument.class);
        bytes = mongo.collection("photoBytes", BytesDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("campaignId", "_id")).ensureOn(photos);
    }

    /** A photo as stored. */
    public record PhotoDocument(
            @BsonId String id, String campaignId, String moment, int width, int height, String by, Instant at) {
        Photo toDomain() {
            return new Photo(id, campaignId, Photo.Moment.valueOf(moment), width, height, by, at);
        }
    }

    /** Its bytes. */
    public record BytesDocument(@BsonId String id, byte @Nullable [] full, byte @Nullable [] thumb) {}

    /** Bytes first: a photo that is known has its bytes. */
    @Override
    public void add(Photo photo, byte[] full, byte[] thumb) {
        Await.one(bytes.insertOne(new BytesDocument(photo.id(), full, thumb)));
        Await.one(photos.insertOne(new PhotoDocument(
                photo.id(),
                photo.campaignId(),
                photo.moment().name(),
                photo.width(),
                photo.height(),
                photo.by(),
                photo.at())));
    }

    @Override
    public Optional<Photo> find(String id) {
        return Optional.ofNullable(Await.first(photos.find(eq("_id", id)))).map(PhotoDocument::toDomain);
    }

    @Override
    public List<Photo> of(String campaignId, int limit) {
        var found = photos.find(eq("campaignId", campaignId))
                .sort(Sorts.ascending("_id"))
                .limit(limit);
        return Await.list(found, limit).stream().map(PhotoDocument::toDomain).toList();
    }

    @Override
    public Optional<byte[]> full(String id) {
        return read(id, "thumb").flatMap(found -> Optional.ofNullable(found.full()));
    }

    @Override
    public Optional<byte[]> thumb(String id) {
        return read(id, "full").flatMap(found -> Optional.ofNullable(found.thumb()));
    }

    private Optional<BytesDocument> read(String id, String without) {
        return Optional.ofNullable(Await.first(bytes.find(eq("_id", id)).projection(Projections.exclude(without))));
    }
}
