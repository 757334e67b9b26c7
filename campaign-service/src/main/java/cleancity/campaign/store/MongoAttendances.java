package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cleancity.campaign.model.Attendance;
import cleancity.campaign.ports.Attendances;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Attendance in MongoDB. */
public final class MongoAttendances implements Attendances {
    private static final int MOST = 2_000;
    private static final String PRESENT = Attendance.State.PRESENT.name();
    private static final String LEFT = Attendance.State.LEFT.name();
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<AttendanceDocument> attendances;

    public MongoAttendances(Mongo mongo) {
        attendances = mongo.collection("attendances", AttendanceDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("shiftId"),
                        DeclaredIndexes.plain("personId", "state", "endsAt"),
                        DeclaredIndexes.plain("inBook", "state", "endsAt"))
                .ensureOn(attendances);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(attendances);
    }

    @Override
    public Attendance checkIn(Attendance attendance, String nonce) {
        if (added(attendance, List.of(nonce), List.of())) {
            return attendance;
        }
        var earlier = and(
                eq("_id", attendance.signUpId()),
                ne("nonces", nonce),
                ne("state", Attendance.State.ABSENT.name()),
                eq("booked", false));
        Await.done(attendances.updateOne(
                earlier, Updates.combine(Updates.min("inAt", attendance.inAt()), Updates.push("nonces", nonce))));
        return find(attendance.signUpId()).orElse(attendance);
    }

    private boolean added(Attendance attendance, List<String> nonces, List<OutboxEntry> facts) {
        try {
            Await.one(attendances.insertOne(AttendanceDocument.of(attendance, nonces, facts)));
            return true;
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<Attendance> checkOut(String signUpId, Instant at, Attendance.Way by, String nonce) {
        var there = and(
                eq("_id", signUpId),
                eq("booked", false),
                ne("nonces", nonce),
                or(eq("state", PRESENT), eq("outBy", Attendance.Way.AUTOMATIC.name())));
        var left = Updates.combine(
                Updates.set("state", LEFT),
                Updates.set("outAt", at),
                Updates.set("outBy", by.name()),
                Updates.push("nonces", nonce));
        var after = Await.first(attendances.findOneAndUpdate(there, left, AFTER));
        return Optional.ofNullable(after)
                .or(() -> Optional.ofNullable(
                        Await.first(attendances.find(and(eq("_id", signUpId), eq("nonces", nonce))))))
                .map(AttendanceDocument::toDomain);
    }

    @Override
    public boolean correct(Attendance attendance) {
        if (added(attendance, List.of(), List.of())) {
            return true;
        }
        var open = and(eq("_id", attendance.signUpId()), eq("booked", false));
        var known = Updates.combine(
                Updates.set("state", attendance.state().name()),
                Updates.set("inAt", attendance.inAt()),
                Updates.set("outAt", attendance.outAt()),
                Updates.set("inBy", AttendanceDocument.name(attendance.inBy())),
                Updates.set("outBy", AttendanceDocument.name(attendance.outBy())),
                Updates.unset("appeal"));
        return Await.one(attendances.updateOne(open, known)).getMatchedCount() == 1;
    }

    @Override
    public void absent(Attendance attendance, List<OutboxEntry> facts) {
        added(attendance, List.of(), facts);
    }

    @Override
    public void leaveAll(String shiftId, Instant at) {
        var left = Updates.combine(
                Updates.set("state", LEFT),
                Updates.set("outAt", at),
                Updates.set("outBy", Attendance.Way.AUTOMATIC.name()));
        Await.done(attendances.updateMany(and(eq("shiftId", shiftId), eq("state", PRESENT)), left));
    }

    @Override
    public boolean appeal(String signUpId, String text) {
        var missed = and(eq("_id", signUpId), eq("state", Attendance.State.ABSENT.name()));
        return Await.one(attendances.updateOne(missed, Updates.set("appeal", text)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void booked(String signUpId) {
        Await.done(attendances.updateOne(eq("_id", signUpId), Updates.set("inBook", true)));
    }

    @Override
    public Attendance freeze(String signUpId) {
        return Await.one(attendances.findOneAndUpdate(eq("_id", signUpId), Updates.set("booked", true), AFTER))
                .toDomain();
    }

    @Override
    public Optional<Attendance> find(String signUpId) {
        return Optional.ofNullable(Await.first(attendances.find(eq("_id", signUpId))))
                .map(AttendanceDocument::toDomain);
    }

    @Override
    public List<Attendance> ofShift(String shiftId) {
        return list(eq("shiftId", shiftId), "_id");
    }

    @Override
    public List<Attendance> absences(String personId, Instant since) {
        return list(
                and(
                        eq("personId", personId),
                        eq("state", Attendance.State.ABSENT.name()),
                        gt("endsAt", since),
                        exists("appeal", false)),
                "endsAt");
    }

    /** A shift with hours to book. */
    public record UnbookedDocument(@BsonId String shiftId, Instant endsAt) {}

    @Override
    public List<String> unbookedShifts(Instant endedBefore, @Nullable Cursor after, int limit) {
        var open = and(ne("inBook", true), eq("state", LEFT), lt("endsAt", endedBefore));
        var byShift = List.of(
                Aggregates.match(open),
                Aggregates.group("$shiftId", Accumulators.min("endsAt", "$endsAt")),
                Aggregates.match(Pages.after("endsAt", after)),
                Aggregates.sort(Sorts.ascending("endsAt", "_id")),
                Aggregates.limit(limit));
        return Await.list(attendances.aggregate(byShift, UnbookedDocument.class), limit).stream()
                .map(UnbookedDocument::shiftId)
                .toList();
    }

    private List<Attendance> list(Bson filter, String sort) {
        var found = attendances.find(filter).sort(Sorts.ascending(sort)).limit(MOST);
        return Await.list(found, MOST).stream()
                .map(AttendanceDocument::toDomain)
                .toList();
    }
}
