package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cleancity.kernel.http.IdempotencyStore;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * First answers by key, kept for a day. The unique {@code _id} decides who is first; a claim that its holder has not
 * renewed for half a minute is free again, which is why use cases behind it must themselves be harmless to repeat. A
 * holder that could not give its claim back, or does not know whether it was ever written, is noted: its claim is free
 * as soon as the store is back.
 */
public final class MongoIdempotency implements IdempotencyStore {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int OPEN = 0;

    /**
     * @param status 0 while the first request is at work
     * @param holder of the claim, drawn at random; missing in those of 0.1.0
     */
    public record KeyDocument(
            @BsonId String id,
            String fingerprint,
            Instant claimedAt,
            Instant expiresAt,
            Integer status,
            @Nullable String json,
            @Nullable String holder) {}

    private final MongoCollection<KeyDocument> keys;
    private final Clock clock;
    private final LeftClaims left = new LeftClaims(LEASE);
    private final Map<String, String> atWork = new ConcurrentHashMap<>();

    public MongoIdempotency(Mongo mongo, Clock clock) {
        this.keys = mongo.collection("idempotency", KeyDocument.class);
        this.clock = clock;
        DeclaredIndexes.of(DeclaredIndexes.expiring("expiresAt")).ensureOn(keys);
    }

    @Override
    public Claim claim(String key, String fingerprint) {
        var now = clock.instant();
        var holder = UUID.randomUUID().toString();
        try {
            var free = left.holders(now);
            if (!free.isEmpty()) {
                Await.one(keys.deleteMany(and(in("holder", free), eq("status", OPEN))));
            }
            var claim = first(key, fingerprint, holder, now);
            if (claim instanceof Claim.Granted) {
                atWork.put(key, holder);
            }
            return claim;
        } catch (RuntimeException e) {
            left.add(holder, now); // the store may write it when it wakes
            throw e;
        }
    }

    private Claim first(String key, String fingerprint, String holder, Instant now) {
        try {
            Await.one(keys.insertOne(new KeyDocument(key, fingerprint, now, now.plus(KEPT), OPEN, null, holder)));
            return new Claim.Granted();
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return met(key, fingerprint, holder, now);
        }
    }

    private Claim met(String key, String fingerprint, String holder, Instant now) {
        var first = Await.first(keys.find(eq("_id", key)));
        if (first == null) {
            return new Claim.InProgress(); // released or swept a moment ago: the client may come again
        }
        if (first.status() == OPEN || now.isAfter(first.expiresAt())) {
            return takenOver(fingerprint, holder, first, now) ? new Claim.Granted() : new Claim.InProgress();
        }
        return first.fingerprint().equals(fingerprint) ? replay(first) : new Claim.Reused();
    }

    private boolean takenOver(String fingerprint, String holder, KeyDocument first, Instant now) {
        var over = lt("claimedAt", now.minus(first.status() == OPEN ? LEASE : KEPT));
        var dead = and(
                eq("_id", first.id()),
                eq("claimedAt", first.claimedAt()),
                left.has(first.holder()) ? eq("holder", first.holder()) : over);
        var claim = combine(
                set("fingerprint", fingerprint),
                set("holder", holder),
                set("claimedAt", now),
                set("expiresAt", now.plus(KEPT)),
                set("status", OPEN));
        return Await.one(keys.updateOne(dead, claim)).getModifiedCount() == 1;
    }

    private static Claim replay(KeyDocument first) {
        var json = first.json() == null ? "" : first.json();
        return new Claim.Replay(first.status(), json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void renew(String key) {
        Await.one(keys.updateOne(and(eq("_id", key), eq("status", OPEN)), set("claimedAt", clock.instant())));
    }

    @Override
    public void complete(String key, int status, byte[] json) {
        atWork.remove(key);
        var answer = combine(set("status", status), set("json", new String(json, StandardCharsets.UTF_8)));
        Await.one(keys.updateOne(eq("_id", key), answer));
    }

    @Override
    public void release(String key) {
        var holder = atWork.remove(key);
        try {
            Await.one(keys.deleteOne(and(eq("_id", key), eq("status", OPEN))));
        } catch (RuntimeException e) {
            left.add(holder, clock.instant());
            throw e;
        }
    }
}
