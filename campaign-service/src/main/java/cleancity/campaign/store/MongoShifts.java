package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SeatChange;
import cleancity.campaign.model.Seating;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Aggregates;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Decision;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Shifts in MongoDB, one document each; who gets a seat is decided by {@link Seating}. */
public final class MongoShifts implements Shifts {
    private static final String OPEN = ShiftStatus.OPEN.slug();
    private static final int MOST = 1_000;
    private static final Duration FRESH = Duration.ofMillis(800);
    static final Bson FIGURES =
            exclude("outbox", "fenced", "confirmed", "offered", "waiting", "requested", "dropped", "changes");
    private final MongoCollection<ShiftDocument> shifts;
    private final SeatQueries seats;
    private final Aggregates<Seating, SeatEffect> seatings;

    public MongoShifts(Mongo mongo) {
        shifts = mongo.collection("shifts", ShiftDocument.class);
        seats = new SeatQueries(shifts);
        seatings = new Aggregates<>(new Seatings(shifts));
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("campaignId", "startsAt"),
                        DeclaredIndexes.plain("startsAt", "_id"),
                        DeclaredIndexes.plain("endsAt"))
                .ensureOn(shifts);
    }

    MongoCollection<ShiftDocument> collection() {
        return shifts;
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(shifts);
    }

    @Override
    public void add(List<Shift> added) {
        Await.done(shifts.insertMany(added.stream().map(ShiftDocument::of).toList()));
    }

    @Override
    public Optional<Shift> find(String id) {
        return Optional.ofNullable(Await.first(shifts.find(eq("_id", id)).projection(FIGURES)))
                .map(ShiftDocument::toDomain);
    }

    @Override
    public List<Shift> find(Collection<String> ids) {
        return list(in("_id", ids), Sorts.ascending("_id"), MOST);
    }

    @Override
    public List<Shift> ofCampaigns(Collection<String> campaignIds) {
        return list(in("campaignId", campaignIds), Sorts.ascending("campaignId", "startsAt", "_id"), 100 * MOST);
    }

    @Override
    public List<Shift> endingFrom(Instant from, @Nullable Cursor after, int limit) {
        var filter = and(gte("endsAt", from), ne("status", ShiftStatus.DRAFT.slug()), Pages.after("startsAt", after));
        return list(filter, Sorts.ascending("startsAt", "_id"), limit);
    }

    private List<Shift> list(Bson filter, Bson sort, int limit) {
        var found = shifts.find(filter).projection(FIGURES).sort(sort).limit(limit);
        return Await.list(found, limit).stream().map(ShiftDocument::toDomain).toList();
    }

    /** What the decision gave, empty when it gave nothing; stored with its facts when this returns. */
    Optional<Seating> change(SeatNews news, String by, Function<Seating, Optional<SeatChange>> decision) {
        return seatings.change(news.shift().id(), seating -> decision.apply(seating)
                .map(change ->
                        new Decision<>(change.next(), SeatEffect.of(change, news, by), Optional.of(change.next())))
                .orElseGet(() -> Decision.unchanged(seating, Optional.empty())));
    }

    private Optional<Seating> change(SeatNews news, Function<Seating, Optional<SeatChange>> decision) {
        return change(news, "", decision);
    }

    @Override
    public Optional<Seat> claim(SignUp signUp, SeatNews news) {
        var now = news.at();
        boolean asRecorded = signUp.startsAt().equals(news.shift().startsAt())
                && signUp.endsAt().equals(news.shift().endsAt());
        return change(
                        news,
                        seating -> asRecorded && seating.shift().takesSignUps(now, news.shift())
                                ? seating.claim(signUp, now)
                                : Optional.empty())
                .flatMap(seating -> seating.seatOf(signUp.id()));
    }

    @Override
    public boolean isSurelyFull(String id, String personId) {
        var known = seatings.seen(id, FRESH).or(() -> looked(id));
        return known.filter(MongoShifts::isFull)
                .filter(seating -> !seating.holds(personId))
                .isPresent();
    }

    /** Looks again at what was full a while ago; everybody who asks meanwhile gets the same look. */
    private Optional<Seating> looked(String id) {
        return seatings.seen(id, Await.LIMIT)
                .filter(MongoShifts::isFull)
                .map(_ -> seatings.change(id, seating -> Decision.unchanged(seating, seating)));
    }

    private static boolean isFull(Seating seating) {
        var shift = seating.shift();
        return shift.taken() >= shift.capacity() && !shift.mayTake(1);
    }

    @Override
    public boolean release(String signUpId, SeatNews news) {
        return change(news, seating -> seating.release(signUpId, news.at(), news.offeredUntil()))
                .isPresent();
    }

    @Override
    public Optional<Shift> resize(int capacity, String by, String reason, SeatNews news) {
        return change(news.because(reason), by, seating -> seating.resize(capacity, news.at(), news.offeredUntil()))
                .map(Seating::shift);
    }

    @Override
    public boolean fence(String shiftId, String signUpId) {
        return seatings.change(shiftId, seating -> seating.fence(signUpId)
                .map(next -> new Decision<Seating, SeatEffect, Boolean>(next, List.of(), true))
                .orElseGet(() -> Decision.unchanged(seating, false)));
    }

    @Override
    public Optional<Seat> seatOf(String shiftId, String signUpId) {
        return Optional.ofNullable(seats.held(List.of(shiftId), "s", signUpId).get(shiftId));
    }

    @Override
    public Map<String, Seat> seatsOf(Collection<String> shiftIds, String personId) {
        return seats.held(List.copyOf(shiftIds), "p", personId);
    }

    @Override
    public List<Seat> seats(String shiftId, long after, int limit) {
        return seats.page(shiftId, after, limit);
    }

    @Override
    public List<Shift> toRemind(Instant from, Instant to, int limit) {
        var soon = and(eq("status", OPEN), gt("startsAt", from), lte("startsAt", to), ne("reminded", true));
        return list(soon, Sorts.ascending("startsAt"), limit);
    }

    @Override
    public void remind(SeatNews news) {
        var _ = change(news, Seating::remind);
    }

    @Override
    public void tell(SeatNews news) {
        var _ = change(news, seating -> Optional.of(seating.broadcast()));
    }

    @Override
    public void callOff(SeatNews news) {
        var _ = change(news, Seating::callOff);
    }

    @Override
    public List<Shift> unclosed(Instant endedBefore, int limit) {
        var over = and(lt("endsAt", endedBefore), in("status", OPEN, ShiftStatus.COMPLETED.slug()), ne("closed", true));
        return list(over, Sorts.ascending("endsAt"), limit);
    }

    @Override
    public void closed(String id) {
        Await.done(shifts.updateOne(eq("_id", id), Updates.set("closed", true)));
    }

    @Override
    public void moveAll(String campaignId, ShiftStatus from, ShiftStatus to) {
        var those = and(eq("campaignId", campaignId), eq("status", from.slug()));
        Await.done(shifts.updateMany(
                those, Updates.combine(Updates.set("status", to.slug()), Updates.inc("version", 1L))));
    }
}
