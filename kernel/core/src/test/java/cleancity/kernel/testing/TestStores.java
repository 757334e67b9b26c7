package cleancity.kernel.testing;

import cleancity.kernel.facts.Topic;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;

/** The real stores of this test run, with names nobody else uses, so that tests may run side by side. */
public final class TestStores {
    private TestStores() {}

    /** An empty database of its own; close it after use. */
    public static Mongo mongo() {
        return mongo(new SimpleMeterRegistry());
    }

    public static Mongo mongo(MeterRegistry registry) {
        return Mongo.connect(EmbeddedStores.shared().mongodbUri(), unique("test"), registry);
    }

    /** A new topic, made. */
    public static Topic topic(int partitions) {
        var topic = new Topic(unique("test"), partitions);
        Topics.ensure(kafka(), List.of(topic));
        return topic;
    }

    public static String kafka() {
        return EmbeddedStores.shared().kafkaBootstrapServers();
    }

    public static String redis() {
        return EmbeddedStores.shared().redisUri();
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
