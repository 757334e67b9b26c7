package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import cleancity.complaint.model.CaseStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list, a map, a statistic or an export speaks of: the same filter for all, so that their numbers agree.
 *
 * @param from first instant of reporting that counts
 * @param to first instant that does not count any more
 * @param words the beginning of a number, or a part of the text or the address
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable String area,
        @Nullable String category,
        @Nullable String group,
        @Nullable String unit,
        @Nullable Due due,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable BoundingBox box,
        @Nullable String words) {
    private static final Pattern NUMBER = Pattern.compile("\\d{8}[\\d-]{0,9}");
    private static final String LNG = "location.coordinates.0";
    private static final String LAT = "location.coordinates.1";
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null, null, null, null);

    /** How a case stands to its deadline. */
    public enum Due {
        OVERDUE,
        AT_RISK
    }

    public CaseFilter withUnit(@Nullable String other) {
        return new CaseFilter(status, area, category, group, other, due, from, to, box, words);
    }

    public CaseFilter withDue(@Nullable Due other) {
        return new CaseFilter(status, area, category, group, unit, other, from, to, box, words);
    }

    public CaseFilter withFrom(@Nullable Instant other) {
        return new CaseFilter(status, area, category, group, unit, due, other, to, box, words);
    }

    public CaseFilter withTo(@Nullable Instant other) {
        return new CaseFilter(status, area, category, group, unit, due, from, other, box, words);
    }

    Bson toBson(Instant now) {
        var all = new ArrayList<Bson>();
        if (status != null) {
            all.add(eq("status", status.wire()));
        }
        if (area != null) {
            all.add(eq("areas", area));
        }
        if (category != null) {
            all.add(eq("category", category));
        }
        if (group != null) {
            all.add(eq("group", group));
        }
        if (unit != null) {
            all.add(eq("unit", unit));
        }
        if (due != null) {
            all.add(due(due, now));
        }
        if (from != null) {
            all.add(gte("reportedAt", from));
        }
        if (to != null) {
            all.add(lt("reportedAt", to));
        }
        if (words != null) {
            all.add(search(words));
        }
        if (box != null) {
            all.add(gte(LNG, box.west()));
            all.add(lt(LNG, box.east()));
            all.add(gte(LAT, box.south()));
            all.add(lt(LAT, box.north()));
        }
        return all.isEmpty() ? new BsonDocument() : and(all);
    }

    private static Bson search(String words) {
        if (NUMBER.matcher(words).matches()) {
            return regex("number", "^" + words);
        }
        var part = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
        return or(regex("file.report.text", part), regex("file.report.where.address", part));
    }

    private static Bson due(Due due, Instant now) {
        var open = eq("open", true);
        return switch (due) {
            case OVERDUE -> and(open, lte("dueAt", now));
            case AT_RISK -> and(open, lte("warnAt", now), gt("dueAt", now));
        };
    }
}
