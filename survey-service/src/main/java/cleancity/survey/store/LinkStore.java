package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.ShortLink;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** Short links: one code for a wave and community, for ever, since it is on paper. */
public final class LinkStore {
    private static final int MOST = 5_000;

    /** A link as it is stored. */
    public record LinkDocument(@BsonId String id, String wave, String community) {
        ShortLink toDomain() {
            return new ShortLink(id, wave, community);
        }
    }

    private final MongoCollection<LinkDocument> links;

    public LinkStore(Mongo mongo) {
        this.links = mongo.collection("links", LinkDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.unique("wave", "community")).ensureOn(links);
    }

    public Optional<ShortLink> find(String code) {
        return Optional.ofNullable(Await.first(links.find(eq("_id", code)))).map(LinkDocument::toDomain);
    }

    /** Links of a wave to these communities, as far as there are any. */
    public List<ShortLink> of(String wave, Collection<String> communities) {
        var found = links.find(and(eq("wave", wave), in("community", communities)));
        return Await.list(found.limit(MOST), MOST).stream()
                .map(LinkDocument::toDomain)
                .toList();
    }

    /** Writes those whose code and place are new; the others stay out. */
    public void add(List<ShortLink> fresh) {
        var documents = fresh.stream()
                .map(link -> new LinkDocument(link.code(), link.wave(), link.community()))
                .toList();
        try {
            Await.done(links.insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
