package cleancity.kernel.lifecycle;

import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import java.net.URI;
import java.util.Locale;

/**
 * What every service is told, beside its own settings.
 *
 * @param instances event loops that serve the public port
 * @param mongodbUri may hold a password, so it prints as dots
 * @param redisUri may hold a password, so it prints as dots
 * @param jwks where the gateway publishes the keys that sign tokens
 * @param maxInFlight requests at work at once; one more is answered 503
 * @param checkAnswers whether every answer is held against the contract (tests and smoke runs)
 */
public record ServiceConfig(
        String host,
        int port,
        String managementHost,
        int managementPort,
        int instances,
        Secret mongodbUri,
        String database,
        Secret redisUri,
        String kafkaBootstrap,
        URI jwks,
        int maxInFlight,
        boolean checkAnswers) {

    /** @param prefix of the variables that differ between services in one process, e.g. {@code SURVEY} */
    public static ServiceConfig from(Environment env, String prefix, int port) {
        var host = env.text(prefix + "_HOST", "0.0.0.0", "address both ports listen on");
        return new ServiceConfig(
                host,
                env.port(prefix + "_PORT", port, "public port"),
                managementHost(env, prefix, host),
                env.port(prefix + "_MANAGEMENT_PORT", port + 1000, "port of /health, /ready and /metrics"),
                env.number("INSTANCES", 2, 1, 64, "event loops that serve the public port"),
                new Secret(env.required("MONGODB_URI", "address of MongoDB 8 (replica set)")),
                env.text(prefix + "_DATABASE", "cleancity_" + prefix.toLowerCase(Locale.ROOT), "database"),
                new Secret(env.required("REDIS_URI", "address of Redis 7 or Valkey 8")),
                env.required("KAFKA_BOOTSTRAP_SERVERS", "addresses of Kafka 4"),
                env.address("JWKS_URI", "http://localhost:8080/.well-known/jwks.json", "keys that sign tokens"),
                env.number("MAX_IN_FLIGHT", 512, 1, 100_000, "requests at work at once, more are answered 503"),
                env.flag("CHECK_ANSWERS", false, "hold every answer against the contract"));
    }

    private static String managementHost(Environment env, String prefix, String host) {
        var own = env.text(prefix + "_MANAGEMENT_HOST", "", "address of the management port, where it is another");
        return own.isEmpty() ? host : own;
    }
}
