package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Shifts in MongoDB: one document each, and one update for every change of its seats. */
public final class MongoShifts implements Shifts {
    private static final String OPEN = ShiftStatus.OPEN.slug();
    private static final int MOST = 1_000;
    private static final int FENCED = 200;
    static final Bson FIGURES =
            exclude("outbox", "fenced", "confirmed", "offered", "waiting", "requested", "dropped", "changes");
    static final FindOneAndUpdateOptions FIGURES_AFTER =
            new FindOneAndUpdateOptions().projection(FIGURES).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<ShiftDocument> shifts;
    private final SeatQueries seats;
    private final ShiftQueue queue = new ShiftQueue(this::decided);
    private final FullShifts full = new FullShifts();

    public MongoShifts(Mongo mongo) {
        shifts = mongo.collection("shifts", ShiftDocument.class);
        seats = new SeatQueries(shifts);
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

    @Override
    public Optional<Seat> claim(SignUp signUp, SeatNews news) {
        return queue.claim(signUp, news);
    }

    private Map<String, Seat> decided(List<SignUp> claims, SeatNews news) {
        var shift = news.shift();
        var once = new LinkedHashMap<String, SignUp>(); // a repeated request may have come into the same batch
        claims.stream() // one whose record keeps other times is no good
                .filter(each -> each.startsAt().equals(shift.startsAt())
                        && each.endsAt().equals(shift.endsAt()))
                .forEach(each -> once.putIfAbsent(each.id(), each));
        var claimed = List.copyOf(once.values());
        var asRead = and(
                eq("_id", shift.id()),
                eq("status", OPEN),
                gt("cutOffAt", news.at()),
                eq("startsAt", shift.startsAt()),
                eq("endsAt", shift.endsAt()),
                eq("place", shift.place()));
        var update = shift.rules().approval()
                ? SeatUpdates.request(claimed, Shift.MOST_PLACES, news)
                : SeatUpdates.claim(claimed, news);
        var after = Await.first(shifts.findOneAndUpdate(
                asRead,
                update,
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(SeatQueries.figuresAndLatest(Math.max(1, claimed.size())))));
        if (after == null) {
            return Map.of();
        }
        full.saw(after.toDomain());
        return SeatQueries.latest(after);
    }

    @Override
    public boolean isSurelyFull(String id) {
        return full.contains(id);
    }

    @Override
    public boolean release(String signUpId, SeatNews news) {
        var id = news.shift().id();
        boolean released = changed(id, and(eq("_id", id), held(signUpId)), SeatUpdates.release(signUpId, news));
        full.forget(id);
        return released;
    }

    /** One update in its turn; whether it changed anything. */
    boolean changed(String id, Bson filter, List<Bson> update) {
        return queue.alone(id, () -> Await.one(shifts.updateOne(filter, update)).getModifiedCount() == 1);
    }

    static Bson held(String signUpId) {
        return or(
                eq("confirmed.s", signUpId),
                eq("offered.s", signUpId),
                eq("waiting.s", signUpId),
                eq("requested.s", signUpId));
    }

    @Override
    public Optional<Shift> resize(int capacity, String by, String reason, SeatNews news) {
        var id = news.shift().id();
        var possible = and(eq("_id", id), lte("taken", capacity), not(gt("waiting.n", capacity)));
        var update = SeatUpdates.resize(capacity, by, reason, news);
        var after = queue.alone(
                id, () -> Optional.ofNullable(Await.first(shifts.findOneAndUpdate(possible, update, FIGURES_AFTER))));
        full.forget(id);
        return after.map(ShiftDocument::toDomain);
    }

    @Override
    public boolean fence(String shiftId, String signUpId) {
        var without = and(eq("_id", shiftId), nor(held(signUpId)));
        var fence = Updates.pushEach("fenced", List.of(signUpId), new PushOptions().slice(-FENCED));
        return queue.alone(
                        shiftId,
                        () -> Await.one(shifts.updateOne(without, fence)).getMatchedCount() == 1)
                || seatOf(shiftId, signUpId).isEmpty();
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
    public void remind(String type, SeatNews news) {
        var id = news.shift().id();
        var once = and(eq("_id", id), eq("status", OPEN), ne("reminded", true));
        var _ = changed(id, once, SeatNotices.remind(type, news));
    }

    @Override
    public void tell(String type, SeatNews news) {
        var id = news.shift().id();
        var _ = changed(id, eq("_id", id), SeatNotices.tellConfirmed(type, news));
    }

    @Override
    public void callOff(SeatNews news) {
        var id = news.shift().id();
        var going = and(eq("_id", id), in("status", OPEN, ShiftStatus.DRAFT.slug()));
        var _ = changed(id, going, SeatNotices.callOff(news));
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
        Await.done(shifts.updateMany(those, Updates.set("status", to.slug())));
    }
}
