package cleancity.complaint.store;

import cleancity.complaint.model.Category;
import cleancity.complaint.model.LimitRule;
import cleancity.complaint.model.RouteRule;
import cleancity.complaint.model.Unit;
import cleancity.kernel.mongo.Versioned;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What the city has set up, in one document: a change of any part is one write. */
public record CatalogDocument(
        @BsonId String id,
        long version,
        List<Category> categories,
        List<Unit> units,
        List<RouteRule> routes,
        List<LimitRule> limits)
        implements Versioned {}
