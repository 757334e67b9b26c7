package cleancity.kernel.testing.crooked.store;

import cleancity.kernel.testing.crooked.model.KnowsItsStore;
import java.util.List;
import org.bson.Document;

/** A store that may know MongoDB and its model. */
public record KnowsMongo(Document document, List<KnowsItsStore> models) {}
