package cleancity.stores;

import org.jspecify.annotations.Nullable;

/**
 * A store cannot run here. The message is one sentence for the person at the terminal: what is wrong
 * and what to do, usually the environment variable that names another store to use instead.
 */
public final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static StoreUnavailable mongo(String reason, @Nullable Throwable cause) {
        return new StoreUnavailable(
                "The embedded MongoDB cannot run here (" + reason
                        + "); set MONGODB_URI to use a MongoDB server instead.",
                cause);
    }

    static StoreUnavailable redis(String reason, @Nullable Throwable cause) {
        return new StoreUnavailable(
                "The embedded Redis cannot run here (" + reason
                        + "); install one, for example with apt-get install redis-server,"
                        + " or set REDIS_URI to use a Redis server instead.",
                cause);
    }

    static StoreUnavailable kafka(String reason, @Nullable Throwable cause) {
        return new StoreUnavailable(
                "The embedded Kafka cannot run here (" + reason
                        + "); set KAFKA_BOOTSTRAP_SERVERS to use a Kafka cluster instead.",
                cause);
    }
}
