package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * First answers by key, kept for a day. The unique {@code _id} decides who is first; a claim that its holder has not
 * renewed for half a minute is free again, which is why use cases behind it must themselves be harmless to repeat.
 */
public final class MongoIdempotency implements IdempotencyStore {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int OPEN = 0;

    /** @param status 0 while the first request is at work */
    public record KeyDocument(
            @BsonId String id,
            String fingerprint,
            Instant claimedAt,
            Instant expiresAt,
            Integer status,
            @Nullable String json) {}

    private final MongoCollection<KeyDocument> keys;
    private final Clock clock;

    public MongoIdempotency(Mongo mongo, Clock clock) {
        this.keys = mongo.collection("idempotency", KeyDocument.class);
        this.clock = clock;
        DeclaredIndexes.of(DeclaredIndexes.expiring("expiresAt")).ensureOn(keys);
    }

    @Override
    public Claim claim(String key, String fingerprint) {
        var now = clock.instant();
        try {
            Await.one(keys.insertOne(new KeyDocument(key, fingerprint, now, now.plus(KEPT), OPEN, null)));
            return new Claim.Granted();
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return met(key, fingerprint, now);
        }
    }

    private Claim met(String key, String fingerprint, Instant now) {
        var first = Await.first(keys.find(eq("_id", key)));
        if (first == null) {
            return new Claim.InProgress(); // released or swept a moment ago: the client may come again
        }
        if (first.status() == OPEN || now.isAfter(first.expiresAt())) {
            return takenOver(key, fingerprint, first, now) ? new Claim.Granted() : new Claim.InProgress();
        }
        return first.fingerprint().equals(fingerprint) ? replay(first) : new Claim.Reused();
    }

    private boolean takenOver(String key, String fingerprint, KeyDocument first, Instant now) {
        var dead = and(
                eq("_id", key),
                eq("claimedAt", first.claimedAt()),
                lt("claimedAt", now.minus(first.status() == OPEN ? LEASE : KEPT)));
        var claim = combine(
                set("fingerprint", fingerprint),
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
        var answer = combine(set("status", status), set("json", new String(json, StandardCharsets.UTF_8)));
        Await.one(keys.updateOne(eq("_id", key), answer));
    }

    @Override
    public void release(String key) {
        Await.one(keys.deleteOne(and(eq("_id", key), eq("status", OPEN))));
    }
}
