package cleancity.gateway.front;

import cleancity.kernel.redis.Grant;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.TokenLease;
import cleancity.kernel.redis.TokenLimit;
import cleancity.kernel.redis.TokenLimit.WithoutRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;

/**
 * How often a person, or an address without one, may come. Many people share one address behind a mobile network, so
 * addresses get much and persons little; signing in is limited by address alone, and closed while Redis is away; signing out never is.
 */
public final class Limits {
    private static final int BURST_SECONDS = 5;
    private static final int MOST_BATCH = 20;

    private final TokenLease address;
    private final TokenLease person;
    private final TokenLease writes;
    private final TokenLease signIn;

    /**
     * Requests per second.
     *
     * @param signInPerSecond per address
     */
    public record Rates(int addressPerSecond, int personPerSecond, int writesPerSecond, int signInPerSecond) {}

    public Limits(RedisScripts redis, Rates rates, MeterRegistry meters) {
        address = lease(redis, "address", rates.addressPerSecond(), WithoutRedis.ALLOW, meters);
        person = lease(redis, "person", rates.personPerSecond(), WithoutRedis.ALLOW, meters);
        writes = lease(redis, "person-writes", rates.writesPerSecond(), WithoutRedis.ALLOW, meters);
        signIn = lease(redis, "sign-in", rates.signInPerSecond(), WithoutRedis.REFUSE, meters);
    }

    private static TokenLease lease(
            RedisScripts redis, String name, int perSecond, WithoutRedis without, MeterRegistry meters) {
        int burst = perSecond * BURST_SECONDS;
        var limit = new TokenLimit(name, burst, perSecond, Math.min(MOST_BATCH, perSecond), without);
        return new TokenLease(redis, limit, meters);
    }

    Future<Grant> take(Visit visit) {
        var method = visit.request().method();
        boolean signsOut = HttpMethod.DELETE.equals(method);
        if (visit.path().startsWith("/api/session") && !signsOut) {
            return signIn.take(visit.address());
        }
        if (visit.caller().isEmpty()) {
            return address.take(visit.address());
        }
        boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        return (reads ? person : writes).take(visit.caller().get().id());
    }
}
