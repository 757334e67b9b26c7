package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Lines;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Organisers' and time's changes of seats in MongoDB, on the documents of {@link MongoShifts}. */
public final class MongoLines implements Lines {
    private static final Bson OPEN = eq("status", ShiftStatus.OPEN.slug());

    private final MongoShifts all;
    private final MongoCollection<ShiftDocument> shifts;

    /** @param all the shifts, whose updates take turns with these */
    public MongoLines(MongoShifts all) {
        this.all = all;
        shifts = all.collection();
        DeclaredIndexes.of(
                        DeclaredIndexes.where(exists("offered.x"), Indexes.ascending("offered.x")),
                        DeclaredIndexes.where(gt("reserved", 0), Indexes.ascending("reservedUntil")),
                        DeclaredIndexes.where(eq("moved", true), Indexes.ascending("moved")),
                        DeclaredIndexes.where(exists("dropped.s"), Indexes.ascending("dropped.s")))
                .ensureOn(shifts);
    }

    @Override
    public Optional<Seat> approve(String signUpId, SeatNews news) {
        return all.change(news, "", seating -> seating.approve(signUpId, news.at()))
                .flatMap(seating -> seating.seatOf(signUpId));
    }

    @Override
    public boolean deny(String signUpId, SeatNews news) {
        return all.change(news, "", seating -> seating.deny(signUpId, news.reason()))
                .isPresent();
    }

    @Override
    public boolean accept(String signUpId, SeatNews news) {
        return all.change(news, "", seating -> seating.accept(signUpId, news.at()))
                .isPresent();
    }

    @Override
    public List<Shift> withEndedOffers(Instant now, int limit) {
        return list(lte("offered.x", now), limit);
    }

    @Override
    public void endOffers(SeatNews news) {
        var _ = all.change(news, "", seating -> seating.endOffers(news.at(), news.offeredUntil()));
    }

    @Override
    public List<Shift> toRelease(Instant now, int limit) {
        return list(and(OPEN, gt("reserved", 0), lte("reservedUntil", now)), limit);
    }

    @Override
    public void releaseReserved(SeatNews news) {
        var _ = all.change(news, "clock", seating -> seating.releaseReserved(news.at(), news.offeredUntil()));
    }

    @Override
    public boolean reorder(Seat seat, int position, String by, SeatNews news) {
        return all.change(
                        news, by, seating -> seating.reorder(seat.signUpId(), position, news.at(), news.offeredUntil()))
                .isPresent();
    }

    /** A change of the line as stored. */
    public record ChangeDocument(Instant at, String by, String signUpId, int from, int to, String reason) {}

    /** The changes of one shift. */
    public record ChangesDocument(@Nullable List<ChangeDocument> changes) {}

    @Override
    public List<Change> changes(String shiftId) {
        var found = Await.first(shifts.withDocumentClass(ChangesDocument.class)
                .find(eq("_id", shiftId))
                .projection(Projections.include("changes")));
        var changes = found == null ? null : found.changes();
        return changes == null
                ? List.of()
                : changes.reversed().stream()
                        .map(each -> new Change(
                                each.at(), each.by(), each.signUpId(), each.from(), each.to(), each.reason()))
                        .toList();
    }

    @Override
    public boolean move(SeatNews news) {
        var seen = Objects.requireNonNull(news.before());
        return all.change(
                        news,
                        "",
                        seating -> seating.shift().mayMove(news.at(), seen)
                                ? Optional.of(seating.move(news.shift()))
                                : Optional.empty())
                .isPresent();
    }

    @Override
    public List<Shift> moved(int limit) {
        return list(eq("moved", true), limit);
    }

    @Override
    public void followed(Shift shift) {
        var same = and(eq("_id", shift.id()), eq("startsAt", shift.startsAt()), eq("endsAt", shift.endsAt()));
        Await.done(shifts.updateOne(same, Updates.unset("moved")));
    }

    /** What a shift has let go. */
    public record LetGoDocument(@BsonId String id, @Nullable List<ShiftDocument.DroppedDocument> dropped) {}

    @Override
    public List<Dropped> dropped(int limit) {
        var found = shifts.withDocumentClass(LetGoDocument.class)
                .find(exists("dropped.s"))
                .projection(Projections.include("dropped"))
                .limit(limit);
        return Await.list(found, limit).stream()
                .flatMap(shift ->
                        Objects.requireNonNullElse(shift.dropped(), List.<ShiftDocument.DroppedDocument>of()).stream()
                                .map(each -> new Dropped(
                                        shift.id(), each.s(), SignUpState.valueOf(each.why()), each.note())))
                .toList();
    }

    @Override
    public void followed(Dropped dropped) {
        Await.done(shifts.updateOne(
                eq("_id", dropped.shiftId()), Updates.pull("dropped", new Document("s", dropped.signUpId()))));
    }

    private List<Shift> list(Bson filter, int limit) {
        var found = shifts.find(filter)
                .projection(MongoShifts.FIGURES)
                .sort(Sorts.ascending("_id"))
                .limit(limit);
        return Await.list(found, limit).stream().map(ShiftDocument::toDomain).toList();
    }
}
