package cleancity.kernel.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer's life: poll, handle partition by partition, commit. Only {@link #wakeup} may come from outside. */
final class PollLoop implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    /** So soon a topic is found that did not exist yet at the start. */
    private static final int NEW_TOPICS_MILLIS = 10_000;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    /** A fact that is read again waits for the fetch under way to end. */
    private static final int FETCH_MILLIS = 200;

    /** So long the partitions of a killed process lie idle. */
    private static final int SESSION_MILLIS = 10_000;

    private static final int HEARTBEAT_MILLIS = 1_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Handling handling;
    private final Troubles troubles;

    PollLoop(Subscription subscription, Handling handling) {
        this.handling = handling;
        this.troubles = handling.troubles();
        this.consumer =
                new KafkaConsumer<>(settings(subscription), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(subscription.topics().stream().map(Topic::name).toList(), this);
    }

    private static Map<String, Object> settings(Subscription subscription) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                subscription.bootstrap(),
                ConsumerConfig.GROUP_ID_CONFIG,
                subscription.group(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                subscription.batch(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                FETCH_MILLIS,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                HEARTBEAT_MILLIS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                NEW_TOPICS_MILLIS);
    }

    void turn(BooleanSupplier stop) {
        consumer.resume(troubles.over());
        var polled = consumer.poll(troubles.untilNext(LONGEST_POLL));
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : polled.partitions()) {
            var progress = handling.handle(partition, polled.records(partition), stop);
            if (progress.next() > polled.records(partition).getFirst().offset()) {
                done.put(partition, new OffsetAndMetadata(progress.next()));
            }
            if (progress.stuck()) { // read again from there, after a pause that stops no other partition
                consumer.seek(partition, progress.next());
                consumer.pause(List.of(partition));
            }
        }
        commit(done);
    }

    /** A commit that came too late is no harm: the new owner handles those facts again. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (WakeupException e) {
            consumer.commitSync(done); // the wake-up is spent now; what was handled is still worth noting
            throw e;
        } catch (CommitFailedException | RetriableCommitFailedException | RebalanceInProgressException e) {
            LOG.atInfo().setCause(e).log("partitions moved before the commit: their facts come again");
        }
    }

    /** Facts that are stored in the assigned partitions but not yet fetched. */
    long lag() {
        return consumer.assignment().stream()
                .mapToLong(p -> consumer.currentLag(p).orElse(0))
                .sum();
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        troubles.forget(partitions); // all that was handled has been committed before the poll that brings this news
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        troubles.forget(partitions);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
    }
}
