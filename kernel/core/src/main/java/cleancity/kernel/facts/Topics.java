package cleancity.kernel.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes topics at the start of a service. */
public final class Topics {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private Topics() {}

    /**
     * As {@link #ensure}, but without insisting: while Kafka is away the service starts all the same, and the topics are
     * made once it is there. Close it to give up.
     */
    public static AutoCloseable start(String bootstrap, List<Topic> topics) {
        return start(bootstrap, topics, LONGEST_WAIT);
    }

    static AutoCloseable start(String bootstrap, List<Topic> topics, Duration longestWait) {
        var maker = Thread.ofVirtual().name("topics").start(() -> keepTrying(bootstrap, topics));
        try {
            if (!maker.join(longestWait)) {
                LOG.atWarn().log("Kafka does not answer: the service starts without it and goes on trying");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return maker::interrupt;
    }

    private static void keepTrying(String bootstrap, List<Topic> topics) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    ensure(bootstrap, topics);
                    return;
                } catch (KafkaException | IllegalStateException e) {
                    LOG.atInfo().log("the topics could not be made yet: {}", e.toString());
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // given up
        }
    }

    /**
     * Makes each topic and its dead letter that is not there yet, replicated as the broker is set up to; what exists is
     * left as it is.
     *
     * @throws IllegalStateException the broker refuses, or does not answer within 30 s
     */
    public static void ensure(String bootstrap, List<Topic> topics) {
        var wanted = topics.stream().flatMap(t -> Stream.of(t, t.dead())).toList();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LIMIT.toMillis()))) {
            var made = admin.createTopics(wanted.stream().map(Topics::described).toList());
            for (var each : made.values().entrySet()) {
                settle(each.getKey(), each.getValue());
            }
        }
    }

    private static NewTopic described(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty());
    }

    private static void settle(String topic, java.util.concurrent.Future<Void> made) {
        try {
            made.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topic " + topic + " could not be made", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topic " + topic, e);
        }
    }
}
