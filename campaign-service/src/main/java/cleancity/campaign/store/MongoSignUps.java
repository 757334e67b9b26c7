package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Sign-ups in MongoDB; its unique indexes decide who is on a shift twice and whose times overlap. */
public final class MongoSignUps implements SignUps {
    private static final Bson ACTIVE = eq("active", true);
    private static final List<String> HALF_DONE = List.of(SignUpState.PENDING.name(), SignUpState.LEAVING.name());

    private static final List<String> HELD = List.of(SignUpState.PENDING.name(), SignUpState.SEATED.name());

    private static final int BATCH = 200;

    private final MongoCollection<SignUpDocument> signUps;

    public MongoSignUps(Mongo mongo) {
        signUps = mongo.collection("signUps", SignUpDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.uniqueWhere(ACTIVE, "shiftId", "personId"),
                        DeclaredIndexes.uniqueWhere(ACTIVE, "personId", "quarters"),
                        DeclaredIndexes.unique("personId", "key"),
                        DeclaredIndexes.where(gt("volunteer.birthYear", 0), Indexes.ascending("endsAt")),
                        DeclaredIndexes.plain(
                                Indexes.compoundIndex(Indexes.ascending("personId"), Indexes.descending("_id"))),
                        DeclaredIndexes.where(ACTIVE, Indexes.ascending("state", "changedAt")))
                .ensureOn(signUps);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(signUps);
    }

    @Override
    public Optional<Clash> add(SignUp signUp) {
        try {
            Await.one(signUps.insertOne(SignUpDocument.of(signUp)));
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return Optional.of(clash(signUp).orElseThrow(() -> e));
        }
    }

    /** Empty when what stood in the way has gone meanwhile. */
    private Optional<Clash> clash(SignUp signUp) {
        var overlapping = and(
                ACTIVE,
                eq("personId", signUp.personId()),
                in("quarters", SignUpDocument.quarters(signUp.startsAt(), signUp.endsAt())));
        return same(signUp.personId(), signUp.shiftId(), signUp.key())
                .<Clash>map(Clash.Same::new)
                .or(() -> first(overlapping).map(Clash.Overlap::new));
    }

    @Override
    public Optional<SignUp> same(String personId, String shiftId, String key) {
        var mine = eq("personId", personId);
        return first(and(mine, eq("key", key))).or(() -> first(and(ACTIVE, mine, eq("shiftId", shiftId))));
    }

    private Optional<SignUp> first(Bson filter) {
        return Optional.ofNullable(Await.first(signUps.find(filter).limit(1))).map(SignUpDocument::toDomain);
    }

    @Override
    public Optional<SignUp> find(String id) {
        return first(eq("_id", id));
    }

    @Override
    public List<SignUp> find(Collection<String> ids) {
        return list(in("_id", ids), Sorts.ascending("_id"), Math.max(1, ids.size()));
    }

    @Override
    public boolean move(String id, Set<SignUpState> from, SignUpState to, Instant at) {
        var states = from.stream().map(SignUpState::name).toList();
        List<Bson> change = new ArrayList<>(List.of(Updates.set("state", to.name()), Updates.set("changedAt", at)));
        if (!to.isActive()) {
            change.add(Updates.unset("active"));
            change.add(Updates.unset("quarters"));
        }
        if (to == SignUpState.UNDONE) {
            change.add(Updates.set("key", id)); // nothing came of it: the same wish may be tried again
        }
        return Await.one(signUps.updateOne(and(eq("_id", id), in("state", states)), Updates.combine(change)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void leave(String id, boolean late, Instant at) {
        var leaving = Updates.combine(
                Updates.set("state", SignUpState.LEAVING.name()),
                Updates.set("changedAt", at),
                late ? Updates.set("leftLate", true) : Updates.unset("leftLate"));
        Await.done(signUps.updateOne(and(eq("_id", id), in("state", HELD)), leaving));
    }

    @Override
    public void end(String id, SignUpState why, @Nullable String note, Instant at) {
        var ended = Updates.combine(
                Updates.set("state", why.name()),
                Updates.set("changedAt", at),
                Updates.set("note", note),
                Updates.unset("active"),
                Updates.unset("quarters"));
        Await.done(signUps.updateOne(and(eq("_id", id), in("state", HELD)), ended));
    }

    @Override
    public void follow(Shift shift, Function<SignUp, List<OutboxEntry>> overlaps) {
        var elsewhere = and(
                ACTIVE, eq("shiftId", shift.id()), or(ne("startsAt", shift.startsAt()), ne("endsAt", shift.endsAt())));
        for (var left = list(elsewhere, Sorts.ascending("_id"), BATCH);
                !left.isEmpty();
                left = list(elsewhere, Sorts.ascending("_id"), BATCH)) {
            left.forEach(each -> follow(shift, each, overlaps));
        }
    }

    private void follow(Shift shift, SignUp signUp, Function<SignUp, List<OutboxEntry>> overlaps) {
        var times = Updates.combine(
                Updates.set("startsAt", shift.startsAt()),
                Updates.set("endsAt", shift.endsAt()),
                Updates.set("moved", true));
        var same = and(eq("_id", signUp.id()), ACTIVE);
        try {
            var quarters = SignUpDocument.quarters(shift.startsAt(), shift.endsAt());
            var free = Updates.combine(times, Updates.set("quarters", quarters), Updates.unset("overlaps"));
            Await.done(signUps.updateOne(same, free));
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            var busy = Updates.combine(
                    times,
                    Updates.set("quarters", List.of(SignUpDocument.noQuarter(signUp.id()))),
                    Updates.set("overlaps", true),
                    MongoOutbox.push(overlaps.apply(signUp)));
            Await.done(signUps.updateOne(same, busy));
        }
    }

    @Override
    public void callOff(String shiftId, Instant at) {
        var cancelled = Updates.combine(
                Updates.set("state", SignUpState.CANCELLED.name()),
                Updates.set("changedAt", at),
                Updates.unset("active"),
                Updates.unset("quarters"));
        Await.done(signUps.updateMany(and(ACTIVE, eq("shiftId", shiftId)), cancelled));
    }

    @Override
    public void forget(Instant endedBefore) {
        var over = lt("endsAt", endedBefore);
        Await.done(signUps.updateMany(
                and(over, exists("declared.answers")), Updates.set("declared.answers", new Document())));
        Await.done(signUps.updateMany(
                and(over, gt("volunteer.birthYear", 0)),
                Updates.combine(
                        Updates.unset("volunteer.birthYear"),
                        Updates.unset("volunteer.guardianName"),
                        Updates.unset("volunteer.guardianPhone"))));
        Await.done(signUps.updateMany(
                and(over, gt("volunteer.members.birthYear", 0)),
                Updates.combine(
                        Updates.unset("volunteer.members.$[].birthYear"),
                        Updates.unset("volunteer.members.$[].guardianName"),
                        Updates.unset("volunteer.members.$[].guardianPhone"))));
    }

    @Override
    public List<SignUp> halfDone(Instant before, int limit) {
        return list(and(ACTIVE, in("state", HALF_DONE), lt("changedAt", before)), Sorts.ascending("changedAt"), limit);
    }

    @Override
    public List<SignUp> of(String personId, @Nullable Cursor after, int limit) {
        return list(
                and(eq("personId", personId), ne("state", SignUpState.UNDONE.name()), Pages.before(after)),
                Sorts.descending("_id"),
                limit);
    }

    private List<SignUp> list(Bson filter, Bson sort, int limit) {
        var found = signUps.find(filter).sort(sort).limit(limit);
        return Await.list(found, limit).stream().map(SignUpDocument::toDomain).toList();
    }
}
