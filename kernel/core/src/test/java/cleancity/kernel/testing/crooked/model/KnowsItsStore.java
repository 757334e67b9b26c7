package cleancity.kernel.testing.crooked.model;

import cleancity.kernel.testing.crooked.store.KnowsMongo;

/** A model that depends on its store, and so closes a cycle. */
public record KnowsItsStore(KnowsMongo store) {}
