package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.op;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

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
    private static final Bson FIGURES = exclude("outbox", "fenced", "confirmed", "waiting");
    private static final FindOneAndUpdateOptions FIGURES_AFTER =
            new FindOneAndUpdateOptions().projection(FIGURES).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<ShiftDocument> shifts;
    private final SeatQueries seats;

    public MongoShifts(Mongo mongo) {
        shifts = mongo.collection("shifts", ShiftDocument.class);
        seats = new SeatQueries(shifts);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("campaignId", "startsAt"),
                        DeclaredIndexes.plain("startsAt", "_id"),
                        DeclaredIndexes.plain("endsAt"))
                .ensureOn(shifts);
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
        var id = signUp.id();
        var options = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(
                        fields(FIGURES_ONLY, elemMatch("confirmed", eq("s", id)), elemMatch("waiting", eq("s", id))));
        var after = Await.first(
                shifts.findOneAndUpdate(claimable(signUp, news.at()), SeatUpdates.claim(signUp, news), options));
        return Optional.ofNullable(after).map(SeatQueries::newest);
    }

    private static final Bson FIGURES_ONLY = include(
            "campaignId",
            "status",
            "startsAt",
            "endsAt",
            "cutOffAt",
            "place",
            "capacity",
            "taken",
            "waitingSize",
            "waitingLimit",
            "seq");

    private static Bson claimable(SignUp signUp, Instant now) {
        var room = op(
                "or",
                SeatUpdates.fits(signUp.seats()),
                op("and", op("lt", "$waitingSize", "$waitingLimit"), op("lte", signUp.seats(), "$capacity")));
        return and(
                eq("_id", signUp.shiftId()),
                eq("status", OPEN),
                gt("cutOffAt", now),
                expr(room),
                ne("fenced", signUp.id()),
                ne("confirmed.s", signUp.id()),
                ne("waiting.s", signUp.id()));
    }

    @Override
    public boolean release(String signUpId, SeatNews news) {
        var held = and(eq("_id", news.shift().id()), or(eq("confirmed.s", signUpId), eq("waiting.s", signUpId)));
        return Await.one(shifts.updateOne(held, SeatUpdates.release(signUpId, news)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public Optional<Shift> resize(int capacity, String by, String reason, SeatNews news) {
        var possible = and(
                eq("_id", news.shift().id()),
                lte("taken", capacity),
                com.mongodb.client.model.Filters.not(gt("waiting.n", capacity)));
        var after = Await.first(
                shifts.findOneAndUpdate(possible, SeatUpdates.resize(capacity, by, reason, news), FIGURES_AFTER));
        return Optional.ofNullable(after).map(ShiftDocument::toDomain);
    }

    @Override
    public boolean fence(String shiftId, String signUpId) {
        var without = and(eq("_id", shiftId), ne("confirmed.s", signUpId), ne("waiting.s", signUpId));
        var fence = Updates.pushEach("fenced", List.of(signUpId), new PushOptions().slice(-FENCED));
        return Await.one(shifts.updateOne(without, fence)).getMatchedCount() == 1
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
    public List<Seat> seats(String shiftId, long afterSequence, int limit) {
        return seats.page(shiftId, afterSequence, limit);
    }

    @Override
    public List<Shift> toRemind(Instant from, Instant to, int limit) {
        var soon = and(eq("status", OPEN), gt("startsAt", from), lte("startsAt", to), ne("reminded", true));
        return list(soon, Sorts.ascending("startsAt"), limit);
    }

    @Override
    public void remind(String type, SeatNews news) {
        var once = and(eq("_id", news.shift().id()), eq("status", OPEN), ne("reminded", true));
        Await.done(shifts.updateOne(once, SeatUpdates.remind(type, news)));
    }

    @Override
    public void tell(String type, SeatNews news) {
        Await.done(shifts.updateOne(eq("_id", news.shift().id()), SeatUpdates.tellConfirmed(type, news)));
    }

    @Override
    public void callOff(SeatNews news) {
        var going = and(eq("_id", news.shift().id()), in("status", OPEN, ShiftStatus.DRAFT.slug()));
        Await.done(shifts.updateOne(going, SeatUpdates.callOff(news)));
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
