package cleancity.kernel.redis;

import cleancity.kernel.redis.LocalBucket.Lease;
import cleancity.kernel.redis.TokenLimit.WithoutRedis;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits a rate over all processes at the price of one round trip per batch of tokens: the rest is decided here. While
 * Redis is out of reach the limit's own choice holds, and Redis is asked again once a second.
 */
public final class TokenLease {
    private static final Script SCRIPT = Script.beside(TokenLease.class, "lease-tokens");
    private static final int MOST_KEYS = 50_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RedisScripts redis;
    private final TokenLimit limit;
    private final ConcurrentHashMap<String, LocalBucket> buckets = new ConcurrentHashMap<>();
    private final Counter refused;
    private final Counter undecided;
    private volatile long downUntil = System.nanoTime();

    public TokenLease(RedisScripts redis, TokenLimit limit, MeterRegistry registry) {
        this.redis = redis;
        this.limit = limit;
        this.refused = registry.counter("tokens.refused", "limit", limit.name());
        this.undecided = registry.counter("tokens.without.redis", "limit", limit.name());
    }

    /** Takes one token; never fails. Mostly answered at once, and always on the caller's context. */
    public Future<Grant> take(String key) {
        return granted(key, buckets.computeIfAbsent(key, k -> new LocalBucket()))
                .onSuccess(grant -> refused.increment(grant.allowed() ? 0 : 1));
    }

    /** As {@link #take}, waiting for the answer; not on an event loop. */
    public Grant taken(String key) {
        return take(key).await();
    }

    private Future<Grant> granted(String key, LocalBucket bucket) {
        long now = System.nanoTime();
        var known = bucket.take(now);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        if (downUntil - now > 0) {
            return Future.succeededFuture(withoutRedis());
        }
        return here(bucket.lease(() -> ask(key, bucket)))
                .compose(lease -> lease.granted() > 0
                        ? granted(key, bucket)
                        : Future.succeededFuture(Grant.no(lease.retryAfter())))
                .otherwise(failure -> withoutRedis());
    }

    private Future<Lease> ask(String key, LocalBucket bucket) {
        makeRoom();
        return redis.eval(SCRIPT, List.of("tokens:" + limit.name() + ":" + key), arguments())
                .map(TokenLease::lease)
                .onSuccess(lease -> bucket.fill(lease, System.nanoTime() + lifetime(lease)))
                .onFailure(failure -> {
                    downUntil = System.nanoTime() + SECOND;
                    bucket.failed();
                });
    }

    private List<String> arguments() {
        return List.of(
                Integer.toString(limit.burst()), Double.toString(limit.perSecond()), Integer.toString(limit.batch()));
    }

    private static Lease lease(@Nullable Response answer) {
        if (answer == null) {
            throw new IllegalStateException("the script gave no answer");
        }
        return new Lease(
                answer.get(0).toInteger(), Duration.ofMillis(answer.get(1).toLong()));
    }

    private long lifetime(Lease lease) {
        return lease.granted() > 0
                ? limit.refill().toNanos()
                : Math.min(SECOND, lease.retryAfter().toNanos());
    }

    private Grant withoutRedis() {
        undecided.increment();
        return limit.withoutRedis() == WithoutRedis.ALLOW ? Grant.YES : Grant.UNDECIDED;
    }

    /** Forgetting a key costs it at most the tokens leased for it. */
    private void makeRoom() {
        if (buckets.size() > MOST_KEYS) {
            long now = System.nanoTime();
            buckets.values().removeIf(b -> b.idle(now));
            if (buckets.size() > MOST_KEYS) {
                buckets.clear();
            }
        }
    }

    /** A shared answer comes on the context of whoever asked first: bring it to this caller's. */
    private static <T> Future<T> here(Future<T> coming) {
        var context = Vertx.currentContext();
        if (context == null) {
            return coming;
        }
        var promise = Promise.<T>promise();
        coming.onSuccess(value -> context.runOnContext(v -> promise.tryComplete(value)))
                .onFailure(failure -> context.runOnContext(v -> promise.tryFail(failure)));
        return promise.future();
    }
}
