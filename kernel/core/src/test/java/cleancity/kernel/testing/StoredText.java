package cleancity.kernel.testing;

import cleancity.kernel.mongo.Await;
import cleancity.stores.EmbeddedStores;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;

/** Looks for words in all that a service has stored, whatever the collection is called. */
public final class StoredText {
    private static final int MOST = 100_000;

    private StoredText() {}

    /** Collection and document of each place where one of the words stands. */
    public static List<String> find(String database, List<String> words) {
        try (var client = MongoClients.create(EmbeddedStores.shared().mongodbUri())) {
            var stored = client.getDatabase(database);
            var found = new ArrayList<String>();
            for (var name : Await.list(stored.listCollectionNames(), MOST)) {
                found.addAll(in(stored, name, words));
            }
            return found;
        }
    }

    private static List<String> in(MongoDatabase stored, String name, List<String> words) {
        var collection = stored.getCollection(name);
        return Await.list(collection.find(), MOST).stream()
                .map(document -> name + ": " + document.toJson())
                .filter(text -> words.stream().anyMatch(text::contains))
                .toList();
    }
}
