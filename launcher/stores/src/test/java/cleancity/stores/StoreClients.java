package cleancity.stores;

import com.mongodb.client.result.InsertOneResult;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes numbers to all three stores through the drivers of production, and reads them back. */
final class StoreClients implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String name;
    private final String brokers;
    private final Vertx vertx = Vertx.vertx();
    private final MongoClient mongo;
    private final Redis redis;
    private final KafkaProducer<String, String> producer;

    /** @param name database, key prefix and topic, so that tests on shared stores do not meet */
    StoreClients(EmbeddedStores stores, String name) throws Exception {
        this.name = name;
        brokers = stores.kafkaBootstrapServers();
        mongo = MongoClients.create(stores.mongodbUri());
        redis = Redis.createClient(vertx, stores.redisUri());
        createTopic();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    MongoCollection<Document> collection() {
        return mongo.getDatabase(name).getCollection("numbers");
    }

    Document command(Document command) {
        return Mono.from(mongo.getDatabase("admin").runCommand(command)).block(LIMIT);
    }

    InsertOneResult writeMongo(int number) {
        return Mono.from(collection().insertOne(new Document("_id", number))).block(LIMIT);
    }

    Response writeRedis(int number) throws Exception {
        return get(RedisAPI.api(redis).sadd(List.of(name, Integer.toString(number))));
    }

    void writeKafka(int number) throws Exception {
        producer.send(new ProducerRecord<>(name, Integer.toString(number))).get();
    }

    Set<Integer> inMongo() {
        return Flux.from(collection().find())
                .map(document -> document.getInteger("_id"))
                .collect(Collectors.toSet())
                .block(LIMIT);
    }

    Set<Integer> inRedis() throws Exception {
        Response members = get(RedisAPI.api(redis).smembers(name));
        return members.stream().map(Response::toInteger).collect(Collectors.toSet());
    }

    Set<Integer> inKafka() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        TopicPartition partition = new TopicPartition(name, 0);
        Set<Integer> found = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> found.add(Integer.valueOf(r.value())));
            }
        }
        return found;
    }

    private static Response get(Future<Response> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        redis.close();
        mongo.close();
        vertx.close();
    }
}
