package cleancity.evaluation.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.FilingKind;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.Versioned;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/** The filing documents and, apart from them and under their hash, the bytes of their versions. */
public final class FilingStore {
    private final MongoCollection<FilingEntry> filing;
    private final MongoCollection<FileEntry> files;

    /** A kind of document as stored. */
    public record FilingEntry(@BsonId String id, int schemaVersion, long version, FilingDocument state)
            implements Versioned {}

    /** The bytes of a version; a file handed in twice is kept once. */
    public record FileEntry(@BsonId String sha256, long version, Binary bytes) implements Versioned {}

    public FilingStore(Mongo mongo) {
        filing = mongo.collection("filing", FilingEntry.class);
        files = mongo.collection("filingFiles", FileEntry.class);
        for (var kind : FilingKind.values()) {
            Kept.addOnce(filing, new FilingEntry(kind.slug(), Kept.SCHEMA, 1, FilingDocument.untouched(kind)));
        }
    }

    public List<FilingDocument> all() {
        int most = FilingKind.values().length;
        return Await.list(filing.find().limit(most), most).stream()
                .map(FilingEntry::state)
                .sorted(java.util.Comparator.comparing(FilingDocument::kind))
                .toList();
    }

    public FilingDocument get(FilingKind kind) {
        return Kept.find(filing, kind.slug()).orElseThrow().state();
    }

    public FilingDocument change(FilingKind kind, UnaryOperator<FilingDocument> change) {
        return Kept.change(
                        filing,
                        kind.slug(),
                        read -> new FilingEntry(read.id(), Kept.SCHEMA, read.version() + 1, change.apply(read.state())))
                .state();
    }

    /** Before the version that names it: bytes nobody names do no harm. */
    public void keep(String sha256, byte[] bytes) {
        Kept.addOnce(files, new FileEntry(sha256, 1, new Binary(bytes)));
    }

    public Optional<byte[]> bytes(String sha256) {
        return Optional.ofNullable(Await.first(files.find(eq("_id", sha256))))
                .map(found -> found.bytes().getData());
    }
}
