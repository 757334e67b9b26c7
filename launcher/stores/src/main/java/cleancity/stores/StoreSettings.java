package cleancity.stores;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded stores keep their data and listen, and which of them are replaced.
 *
 * @param data folder of all three stores; created when missing, used by one process at a time
 * @param cache folder for downloaded and unpacked programs, shared by all runs of this user
 * @param mongoPort port on 127.0.0.1; 0 lets the system choose
 * @param redisPort port on 127.0.0.1; 0 lets the system choose
 * @param kafkaPort port on 127.0.0.1; 0 lets the system choose
 * @param mongodbUri address of a MongoDB to use instead of the embedded one
 * @param redisUri address of a Redis to use instead of the embedded one
 * @param kafkaBootstrapServers brokers to use instead of the embedded one
 */
public record StoreSettings(
        Path data,
        Path cache,
        int mongoPort,
        int redisPort,
        int kafkaPort,
        @Nullable String mongodbUri,
        @Nullable String redisUri,
        @Nullable String kafkaBootstrapServers) {

    public StoreSettings {
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        requirePort("mongoPort", mongoPort);
        requirePort("redisPort", redisPort);
        requirePort("kafkaPort", kafkaPort);
    }

    /** All three stores embedded in {@code data}, on ports the system chooses. */
    public static StoreSettings in(Path data) {
        return new StoreSettings(data, CacheFolder.ofUser(System.getenv()), 0, 0, 0, null, null, null);
    }

    /** These settings, with each store replaced that {@code environment} names an address for. */
    public StoreSettings replacedBy(Map<String, String> environment) {
        return new StoreSettings(
                data,
                CacheFolder.ofUser(environment),
                mongoPort,
                redisPort,
                kafkaPort,
                named(environment, "MONGODB_URI", mongodbUri),
                named(environment, "REDIS_URI", redisUri),
                named(environment, "KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers));
    }

    /** These settings with fixed ports; 0 lets the system choose. */
    public StoreSettings onPorts(int mongo, int redis, int kafka) {
        return new StoreSettings(data, cache, mongo, redis, kafka, mongodbUri, redisUri, kafkaBootstrapServers);
    }

    /** Whether any store runs here and so needs the data folder. */
    boolean embedsAny() {
        return mongodbUri == null || redisUri == null || kafkaBootstrapServers == null;
    }

    private static @Nullable String named(Map<String, String> environment, String name, @Nullable String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be 0 to 65535, not " + port);
        }
    }
}
