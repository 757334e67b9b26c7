package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.filter;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.op;
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
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** Looks for single seats without carrying whole shifts over the wire. */
final class SeatQueries {
    private final MongoCollection<ShiftDocument> shifts;

    SeatQueries(MongoCollection<ShiftDocument> shifts) {
        this.shifts = shifts;
    }

    /** As much of a shift as holds certain seats; {@code position} is the place in line of the first one waiting. */
    public record HeldDocument(
            @BsonId String id, List<SeatDocument> confirmed, List<SeatDocument> waiting, int position) {
        List<Seat> seats() {
            var all = new ArrayList<Seat>();
            confirmed.forEach(seat -> all.add(seat.toDomain(0)));
            for (int i = 0; i < waiting.size(); i++) {
                all.add(waiting.get(i).toDomain(position + i));
            }
            return all;
        }
    }

    /** The seat that was just given: it is the only one projected, and the last in line if it waits. */
    static Seat newest(ShiftDocument after) {
        var confirmed = after.confirmed();
        if (confirmed != null && !confirmed.isEmpty()) {
            return confirmed.getFirst().toDomain(0);
        }
        var waiting = after.waiting();
        if (waiting == null || waiting.isEmpty()) {
            throw new IllegalStateException("the shift took a sign-up and shows none");
        }
        return waiting.getFirst().toDomain(after.waitingSize());
    }

    /** Per shift, the seat whose field has that value. */
    Map<String, Seat> held(List<String> shiftIds, String field, String value) {
        var those = op("eq", "$$it." + field, literal(value));
        var position = op("add", op("indexOfArray", "$waiting." + field, literal(value)), 1);
        var found = new LinkedHashMap<String, Seat>();
        for (var shift : look(new Document("$match", in("_id", shiftIds)), those, position, shiftIds.size())) {
            shift.seats().stream().findFirst().ifPresent(seat -> found.put(shift.id(), seat));
        }
        return found;
    }

    /** Sequences only grow from the first seat given to the last in line, so they are the order of the list. */
    List<Seat> page(String shiftId, long afterSequence, int limit) {
        var later = op("gt", "$$it.q", afterSequence);
        var passed = new Document("$size", filter("$waiting", op("lte", "$$it.q", afterSequence)));
        return look(new Document("$match", eq("_id", shiftId)), later, op("add", passed, 1), 1).stream()
                .flatMap(shift -> shift.seats().stream())
                .limit(limit)
                .toList();
    }

    private List<HeldDocument> look(Document match, Document condition, Object position, int most) {
        if (most == 0) {
            return List.of();
        }
        var held = Aggregates.project(new Document("confirmed", filter("$confirmed", condition))
                .append("waiting", filter("$waiting", condition))
                .append("position", position));
        return Await.list(shifts.aggregate(List.of(match, held), HeldDocument.class), most);
    }
}
