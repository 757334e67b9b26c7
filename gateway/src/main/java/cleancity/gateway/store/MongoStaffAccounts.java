package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.VersionGuard;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Staff accounts in MongoDB. */
public final class MongoStaffAccounts implements StaffAccounts {
    private static final int MOST_CHANGED = 10_000;

    private final MongoCollection<StaffDocument> staff;
    private final Clock clock;

    public MongoStaffAccounts(Mongo mongo, Clock clock) {
        this.clock = clock;
        staff = mongo.collection("staff", StaffDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.unique("username"),
                        DeclaredIndexes.plain("unit"),
                        DeclaredIndexes.plain("endedAt"))
                .ensureOn(staff);
    }

    @Override
    public boolean add(StaffMember member) {
        try {
            Await.one(staff.insertOne(StaffDocument.of(member, null, 0, 1)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<StaffMember> byUsername(String username) {
        return find(eq("username", username));
    }

    @Override
    public Optional<StaffMember> byId(String id) {
        return find(eq("_id", id));
    }

    private Optional<StaffMember> find(Bson filter) {
        return Optional.ofNullable(Await.first(staff.find(filter).limit(1))).map(StaffDocument::toDomain);
    }

    @Override
    public List<StaffMember> after(String username, int limit) {
        var page = staff.find(gt("username", username))
                .sort(Sorts.ascending("username"))
                .limit(limit);
        return Await.list(page, limit).stream().map(StaffDocument::toDomain).toList();
    }

    @Override
    public Optional<StaffMember> change(String id, UnaryOperator<StaffMember> change) {
        var changed = VersionGuard.change(staff, id, found -> {
            var next = change.apply(found.toDomain()).after(found.toDomain());
            var endedAt = next.epoch() == found.epoch() ? found.endedAt() : clock.instant();
            return StaffDocument.of(next, endedAt, found.lastStep(), found.version() + 1);
        });
        return Optional.ofNullable(changed).map(StaffDocument::toDomain);
    }

    @Override
    public List<StaffMember> changedSince(Instant then) {
        return Await.list(staff.find(gt("endedAt", then)).limit(MOST_CHANGED), MOST_CHANGED).stream()
                .map(StaffDocument::toDomain)
                .toList();
    }

    @Override
    public boolean spend(String id, long step) {
        var unused = and(eq("_id", id), lt("lastStep", step));
        var spent = combine(set("lastStep", step), inc("version", 1L));
        return Await.one(staff.updateOne(unused, spent)).getModifiedCount() == 1;
    }

    @Override
    public boolean hasOtherAdministrator(String id) {
        var other = and(ne("_id", id), eq("roles", Role.ADMINISTRATOR.wire()), eq("disabled", false));
        return find(other).isPresent();
    }

    @Override
    public boolean hadOtherAdministrator(String id, Instant since) {
        var lately = or(eq("disabled", false), gt("endedAt", since));
        return find(and(ne("_id", id), eq("roles", Role.ADMINISTRATOR.wire()), lately))
                .isPresent();
    }

    @Override
    public Set<String> handlersOf(String unit) {
        var theirs = and(eq("unit", unit), eq("roles", Role.HANDLER.wire()), eq("disabled", false));
        return Await.list(staff.find(theirs).limit(MOST_TOLD), MOST_TOLD).stream()
                .map(StaffDocument::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isEmpty() {
        return after("", 1).isEmpty();
    }
}
