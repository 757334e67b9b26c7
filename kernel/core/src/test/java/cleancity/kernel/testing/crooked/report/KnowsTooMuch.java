package cleancity.kernel.testing.crooked.report;

import io.vertx.core.json.JsonObject;
import org.bson.Document;

/** A feature that passes untyped JSON and documents around, in a package that is not null-marked. */
public record KnowsTooMuch(JsonObject json, Document document) {}
