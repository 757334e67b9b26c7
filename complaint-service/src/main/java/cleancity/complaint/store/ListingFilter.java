package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingStatus;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the red and black list are shown; null for any.
 *
 * @param told only those that the unit was told of
 */
public record ListingFilter(
        Listing.@Nullable Kind kind,
        @Nullable ListingStatus status,
        @Nullable String unit,
        boolean told) {

    Bson toBson(@Nullable Cursor after) {
        var all = new ArrayList<Bson>();
        if (kind != null) {
            all.add(eq("kind", kind.name()));
        }
        if (status != null) {
            all.add(eq("status", status.wire()));
        }
        if (unit != null) {
            all.add(eq("unit", unit));
        }
        if (told && (status == null || status == ListingStatus.CANDIDATE)) {
            all.add(ne("status", ListingStatus.CANDIDATE.wire()));
        }
        if (after != null) {
            var at = Instant.ofEpochMilli(Long.parseLong(after.sortKey()));
            all.add(or(lt("changedAt", at), and(eq("changedAt", at), lt("_id", after.id()))));
        }
        return all.isEmpty() ? new BsonDocument() : and(all);
    }
}
