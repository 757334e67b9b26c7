package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Photos: what is known of them in one collection, their bytes in another, so that lists never read bytes. */
public final class PhotoStore {
    private final MongoCollection<PhotoDocument> photos;
    private final MongoCollection<PhotoBytesDocument> bytes;

    public PhotoStore(Mongo mongo) {
        this.photos = mongo.collection("photos", PhotoDocument.class);
        this.bytes = mongo.collection("photo_bytes", PhotoBytesDocument.class);
    }

    /** Bytes first: a photo that is known has its bytes. */
    public void add(PhotoDocument photo, PhotoBytesDocument content) {
        Await.one(bytes.insertOne(content));
        Await.one(photos.insertOne(photo));
    }

    /** Puts other bytes in the place of a photo's. */
    public void replace(PhotoBytesDocument content) {
        Await.one(bytes.replaceOne(eq("_id", content.id()), content));
    }

    public void addAll(List<PhotoDocument> many, List<PhotoBytesDocument> contents) {
        Await.one(bytes.insertMany(contents));
        Await.one(photos.insertMany(many));
    }

    public Optional<PhotoDocument> find(String id) {
        return Optional.ofNullable(Await.first(photos.find(eq("_id", id))));
    }

    public List<PhotoDocument> find(List<String> ids) {
        return ids.isEmpty() ? List.of() : Await.list(photos.find(in("_id", ids)), ids.size());
    }

    public Optional<byte[]> full(String id) {
        return Optional.ofNullable(Await.first(bytes.find(eq("_id", id)).projection(Projections.exclude("thumb"))))
                .map(PhotoBytesDocument::full);
    }

    public Optional<byte[]> thumb(String id) {
        return Optional.ofNullable(Await.first(bytes.find(eq("_id", id)).projection(Projections.exclude("full"))))
                .map(PhotoBytesDocument::thumb);
    }

    /** Photos of which it is not known yet whether a case names them. */
    public List<PhotoDocument> uploadedBefore(Instant before, int limit) {
        return Await.list(
                photos.find(and(lt("uploadedAt", before), ne("kept", true))).limit(limit), limit);
    }

    /** Staff have looked at it for faces and number plates and covered what there was. */
    public void checked(String id) {
        Await.one(photos.updateOne(eq("_id", id), Updates.set("checked", true)));
    }

    /** Those of them at which nobody has looked yet. */
    public List<String> unchecked(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : Await.list(photos.find(and(in("_id", ids), ne("checked", true))), ids.size()).stream()
                        .map(PhotoDocument::id)
                        .toList();
    }

    /** Some case names these: they are not looked at again. */
    public void keep(List<String> ids) {
        if (!ids.isEmpty()) {
            Await.one(photos.updateMany(in("_id", ids), Updates.set("kept", true)));
        }
    }

    public void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            Await.one(photos.deleteMany(in("_id", ids)));
            Await.one(bytes.deleteMany(in("_id", ids)));
        }
    }
}
