package cleancity.stores;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * One store that answers, ours or someone else's.
 *
 * @param address what a driver is given to find it
 * @param handle stops it; does nothing for a store that is not ours
 */
record RunningStore(String address, AutoCloseable handle) {

    static RunningStore mongo(StoreSettings settings, Consumer<String> lost) throws IOException {
        if (settings.mongodbUri() != null) {
            return elsewhere(settings.mongodbUri());
        }
        EmbeddedMongo mongo = EmbeddedMongo.supervised(
                settings.data().resolve("mongodb"), settings.mongoPort(), settings.cache(), lost);
        return new RunningStore(mongo.uri(), mongo);
    }

    static RunningStore redis(StoreSettings settings, Consumer<String> lost) throws IOException {
        if (settings.redisUri() != null) {
            return elsewhere(settings.redisUri());
        }
        EmbeddedRedis redis = EmbeddedRedis.supervised(
                settings.data().resolve("redis"), settings.redisPort(), settings.cache(), lost);
        return new RunningStore(redis.uri(), redis);
    }

    static RunningStore kafka(StoreSettings settings) throws IOException {
        if (settings.kafkaBootstrapServers() != null) {
            return elsewhere(settings.kafkaBootstrapServers());
        }
        EmbeddedKafka kafka = EmbeddedKafka.start(settings.data().resolve("kafka"), settings.kafkaPort());
        return new RunningStore(kafka.bootstrapServers(), kafka);
    }

    private static RunningStore elsewhere(String address) {
        return new RunningStore(address, () -> {});
    }
}
