package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.complaint.model.Catalog;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.VersionGuard;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The catalog: read often, changed rarely; what was read is kept for a few seconds. */
public final class CatalogStore {
    private static final String ID = "catalog";
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final MongoCollection<CatalogDocument> catalogs;
    private volatile @Nullable Read last;

    private record Read(Catalog catalog, long at) {}

    public CatalogStore(Mongo mongo) {
        this.catalogs = mongo.collection("catalog", CatalogDocument.class);
    }

    /** Puts the first catalog in place; what is there already stays. */
    public boolean start(Catalog first) {
        try {
            Await.one(catalogs.insertOne(document(first, 0)));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** @throws IllegalStateException when nothing was ever set up */
    public Catalog current() {
        var known = last;
        long now = System.nanoTime();
        if (known != null && now - known.at() < FRESH_NANOS) {
            return known.catalog();
        }
        var read = Optional.ofNullable(Await.first(catalogs.find(eq("_id", ID))))
                .map(CatalogStore::catalog)
                .orElseThrow(() -> new IllegalStateException("the catalog is empty: the first start was not done"));
        last = new Read(read, now);
        return read;
    }

    public Catalog change(UnaryOperator<Catalog> change) {
        VersionGuard.change(catalogs, ID, stored -> document(change.apply(catalog(stored)), stored.version() + 1));
        last = null;
        return current();
    }

    private static Catalog catalog(CatalogDocument stored) {
        return new Catalog(stored.categories(), stored.units(), stored.routes(), stored.limits());
    }

    private static CatalogDocument document(Catalog catalog, long version) {
        return new CatalogDocument(
                ID, version, catalog.categories(), catalog.units(), catalog.routes(), catalog.limits());
    }
}
