package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Seating;
import cleancity.kernel.mongo.AggregateStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.ListChange;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Shifts with everybody on them. A write names the figures and what has changed of the lists, so that a place given on a
 * large shift is a small write; the outbox and the notes are only ever added to.
 */
final class Seatings implements AggregateStore<Seating, SeatEffect> {
    private final MongoCollection<ShiftDocument> shifts;

    Seatings(MongoCollection<ShiftDocument> shifts) {
        this.shifts = shifts;
    }

    @Override
    public @Nullable Read<Seating> read(String id) {
        var found =
                Await.first(shifts.find(eq("_id", id)).projection(Projections.exclude("outbox", "dropped", "changes")));
        return found == null ? null : new Read<>(found.seating(), Objects.requireNonNullElse(found.version(), 0L));
    }

    @Override
    public boolean write(String id, Read<Seating> before, Seating after, List<SeatEffect> effects) {
        var updates = new ArrayList<>(figures(after));
        updates.addAll(lists(before.state(), after));
        updates.addAll(SeatEffect.updates(effects));
        return AggregateStore.update(shifts, id, before, updates);
    }

    private static List<Bson> figures(Seating after) {
        var shift = after.shift();
        var all = new ArrayList<>(List.of(
                Updates.set("status", shift.status().slug()),
                Updates.set("startsAt", shift.startsAt()),
                Updates.set("endsAt", shift.endsAt()),
                Updates.set("cutOffAt", shift.cutOffAt()),
                Updates.set("place", shift.place()),
                Updates.set("capacity", shift.capacity()),
                Updates.set("taken", shift.taken()),
                Updates.set("teamTaken", shift.teamTaken()),
                Updates.set("waitingSize", shift.waiting()),
                Updates.set("askedSize", shift.asked()),
                Updates.set("seq", after.sequence()),
                Updates.set("reserved", shift.rules().reserved()),
                Updates.set("reminded", after.reminded())));
        if (shift.rules().reservedUntil() != null) {
            all.add(Updates.set("reservedUntil", shift.rules().reservedUntil()));
        }
        return all;
    }

    private static List<Bson> lists(Seating before, Seating after) {
        var all = new ArrayList<Bson>();
        seats("confirmed", before.confirmed(), after.confirmed(), all);
        seats("offered", before.offered(), after.offered(), all);
        seats("waiting", before.waiting(), after.waiting(), all);
        seats("requested", before.requested(), after.requested(), all);
        ListChange.of("fenced", before.fenced(), after.fenced(), id -> id).ifPresent(all::add);
        return all;
    }

    private static void seats(String field, List<Seat> before, List<Seat> after, List<Bson> updates) {
        ListChange.of(field, before, after, SeatDocument::of).ifPresent(updates::add);
    }
}
