package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.filter;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.size;
import static cleancity.campaign.store.Expr.sorted;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cleancity.campaign.model.Seat;
import cleancity.kernel.mongo.Await;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Looks for single seats without carrying whole shifts over the wire. */
final class SeatQueries {
    private final MongoCollection<ShiftDocument> shifts;

    SeatQueries(MongoCollection<ShiftDocument> shifts) {
        this.shifts = shifts;
    }

    /** As much of a shift as holds certain seats; {@code position} is the place in line of the first one waiting. */
    public record HeldDocument(
            @BsonId String id,
            @Nullable List<SeatDocument> confirmed,
            @Nullable List<SeatDocument> offered,
            @Nullable List<SeatDocument> waiting,
            @Nullable List<SeatDocument> requested,
            int position) {
        List<Seat> seats() {
            var all = new ArrayList<Seat>();
            each(confirmed).forEach(seat -> all.add(seat.toDomain(Seat.State.CONFIRMED)));
            each(offered).forEach(seat -> all.add(seat.toDomain(Seat.State.OFFERED)));
            int next = position;
            for (var seat : each(waiting)) {
                all.add(seat.toDomain(Seat.State.WAITING, next++));
            }
            each(requested).forEach(seat -> all.add(seat.toDomain(Seat.State.REQUESTED)));
            return all;
        }
    }

    private static List<SeatDocument> each(@Nullable List<SeatDocument> seats) {
        return Objects.requireNonNullElse(seats, List.of());
    }

    /** Per shift, the seat whose field has that value. */
    Map<String, Seat> held(List<String> shiftIds, String field, String value) {
        var those = op("eq", "$$it." + field, literal(value));
        var position = op("add", op("indexOfArray", "$waiting." + field, literal(value)), 1);
        var projection = new Document("confirmed", filter("$confirmed", those))
                .append("offered", filter("$offered", those))
                .append("waiting", filter("$waiting", those))
                .append("requested", filter("$requested", those))
                .append("position", position);
        var found = new LinkedHashMap<String, Seat>();
        for (var shift : look(new Document("$match", in("_id", shiftIds)), projection, shiftIds.size())) {
            shift.seats().stream().findFirst().ifPresent(seat -> found.put(shift.id(), seat));
        }
        return found;
    }

    /** A page of the list that {@link Seat#order()} tells; what waits is in its sequence already. */
    List<Seat> page(String shiftId, long after, int limit) {
        var passed = size(filter("$waiting", op("lte", "$$it.q", Seat.after(after, Seat.State.WAITING))));
        var projection = new Document("confirmed", part("$confirmed", Seat.State.CONFIRMED, after, limit))
                .append("offered", part("$offered", Seat.State.OFFERED, after, limit))
                .append("waiting", part("$waiting", Seat.State.WAITING, after, limit))
                .append("requested", part("$requested", Seat.State.REQUESTED, after, limit))
                .append("position", op("add", passed, 1));
        return look(new Document("$match", eq("_id", shiftId)), projection, 1).stream()
                .flatMap(shift -> shift.seats().stream())
                .limit(limit)
                .toList();
    }

    private static Document part(String field, Seat.State state, long after, int limit) {
        var later = filter(Expr.orEmpty(field), op("gt", "$$it.q", Seat.after(after, state)));
        return op("slice", sorted(later, "q"), limit);
    }

    private List<HeldDocument> look(Document match, Document projection, int most) {
        if (most == 0) {
            return List.of();
        }
        return Await.list(shifts.aggregate(List.of(match, Aggregates.project(projection)), HeldDocument.class), most);
    }
}
