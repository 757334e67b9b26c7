package cleancity.complaint.open311;

import cleancity.complaint.privacy.ContactSeal.Keyed;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.TokenLease;
import cleancity.kernel.redis.TokenLimit;
import cleancity.kernel.redis.TokenLimit.WithoutRedis;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of partners, and how often each may call. Redis counts over all replicas. A bucket in this process counts
 * too and stays alone while Redis is away: losing Redis neither shuts partners out nor opens the door.
 */
public final class ApiKeys {
    private static final double MINUTE = 60;
    private static final int MOST_BATCH = 10;

    private final Map<String, Allowance> allowances;
    private final TokenLease shared;
    private final Clock clock;

    /** @param name stands for the key where it is counted, so that the key itself is kept nowhere */
    private record Allowance(String name, Bucket bucket) {}

    /** @param perMinute calls that each key may make in a minute, also at once */
    public ApiKeys(Set<String> keys, int perMinute, RedisScripts redis, MeterRegistry meters, Clock clock) {
        var limit = new TokenLimit(
                "open311-key",
                perMinute,
                perMinute / MINUTE,
                Math.clamp(perMinute / 2, 1, MOST_BATCH),
                WithoutRedis.ALLOW);
        this.shared = new TokenLease(redis, limit, meters);
        this.clock = clock;
        this.allowances = keys.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> new Allowance(nameOf(key), new Bucket(perMinute))));
    }

    /**
     * Counts one call.
     *
     * @throws Open311Error 403 for a key that is missing or not known, 429 when it has called too often
     */
    String admit(Optional<String> given) {
        var key = given.orElseThrow(Open311Error::noKey);
        var allowance = Optional.ofNullable(allowances.get(key)).orElseThrow(Open311Error::noKey);
        var wait = allowance.bucket().take(clock.instant()).or(() -> shared(allowance.name()));
        wait.ifPresent(later -> {
            throw Open311Error.tooMany(later);
        });
        return key;
    }

    private Optional<Duration> shared(String name) {
        var grant = shared.taken(name);
        return grant.allowed() ? Optional.empty() : Optional.of(grant.retryAfter());
    }

    private static String nameOf(String key) {
        return HexFormat.of()
                .formatHex(Keyed.hmac(key.getBytes(StandardCharsets.UTF_8), "open311-rate"))
                .substring(0, 16);
    }
}
