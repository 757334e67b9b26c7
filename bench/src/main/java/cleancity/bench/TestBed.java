package cleancity.bench;

import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.UUID;

/** Databases nobody else uses, on the embedded stores or on those the environment names. */
public final class TestBed {
    private TestBed() {}

    public static String database(String name) {
        return "bench_" + name + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Mongo mongo(String database) {
        return Mongo.connect(EmbeddedStores.shared().mongodbUri(), database, new SimpleMeterRegistry());
    }

    /** Where the stores are, as a service is told. */
    public static Map<String, String> variables() {
        var stores = EmbeddedStores.shared();
        return Map.of(
                "MONGODB_URI", stores.mongodbUri(),
                "REDIS_URI", stores.redisUri(),
                "KAFKA_BOOTSTRAP_SERVERS", stores.kafkaBootstrapServers(),
                "SURVEY_SECRET", "for measurements on this machine only");
    }
}
