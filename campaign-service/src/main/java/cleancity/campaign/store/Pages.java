package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins, for lists sorted by an instant and the id. */
final class Pages {
    private Pages() {}

    /** What comes after the cursor in a list that goes up. */
    static Bson after(String field, @Nullable Cursor cursor) {
        if (cursor == null) {
            return empty();
        }
        var at = Instant.parse(cursor.sortKey());
        return or(gt(field, at), and(eq(field, at), gt("_id", cursor.id())));
    }

    /** What comes after the cursor in a list that goes down by id alone; ids sort by time. */
    static Bson before(@Nullable Cursor cursor) {
        return cursor == null ? empty() : lt("_id", cursor.id());
    }
}
