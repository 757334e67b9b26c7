package cleancity.kernel.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the facts of one partition to the handler and decides what becomes of those that fail. */
final class Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    private final Subscription subscription;
    private final BatchHandler handler;
    private final int unit;
    private final DeadLetters dead;
    private final SubscriberMetrics metrics;
    private final Troubles troubles;

    Handling(Subscription subscription, BatchHandler handler, int unit, DeadLetters dead, SubscriberMetrics metrics) {
        this.subscription = subscription;
        this.handler = handler;
        this.unit = unit;
        this.dead = dead;
        this.metrics = metrics;
        this.troubles = new Troubles(subscription);
    }

    Troubles troubles() {
        return troubles;
    }

    /** How far it came: the next offset to handle, and whether that one has to wait. */
    Progress handle(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages, BooleanSupplier stop) {
        for (int from = 0; from < messages.size(); from += unit) {
            var slice = messages.subList(from, Math.min(from + unit, messages.size()));
            if (stop.getAsBoolean()) {
                return new Progress(slice.getFirst().offset(), false);
            }
            var progress = slice(partition, slice);
            if (progress.stuck()) {
                return progress;
            }
        }
        return Progress.past(messages.getLast());
    }

    private Progress slice(TopicPartition partition, List<ConsumerRecord<String, byte[]>> slice) {
        try {
            var facts = new ArrayList<ReceivedFact>(slice.size());
            for (var message : slice) {
                facts.add(FactReader.read(message));
            }
            hand(facts);
            troubles.end(partition);
            return Progress.past(slice.getLast());
        } catch (Exception e) {
            return subscription.isOutage(e)
                    ? wait(partition, slice.getFirst(), e)
                    : slice.size() > 1 ? oneByOne(partition, slice) : failed(partition, slice.getFirst(), e);
        }
    }

    private void hand(List<ReceivedFact> facts) throws Exception {
        try (var _ = Tracing.of(facts)) {
            handler.handle(List.copyOf(facts));
        }
        metrics.handled(facts.size());
    }

    /** A batch failed: find the facts that are to blame. */
    private Progress oneByOne(TopicPartition partition, List<ConsumerRecord<String, byte[]>> slice) {
        for (var message : slice) {
            var progress = slice(partition, List.of(message));
            if (progress.stuck()) {
                return progress;
            }
        }
        return Progress.past(slice.getLast());
    }

    private Progress failed(TopicPartition partition, ConsumerRecord<String, byte[]> message, Exception failure) {
        int attempts = troubles.failuresAt(partition, message.offset()) + 1;
        if (attempts < subscription.attempts() && !(failure instanceof PoisonousFact)) {
            return wait(partition, message, failure);
        }
        try {
            dead.bury(message, failure, attempts);
        } catch (RuntimeException e) {
            return wait(partition, message, e); // not even the dead letter got through: the broker is in trouble
        }
        metrics.buried();
        troubles.end(partition);
        LOG.atError()
                .addKeyValue("group", subscription.group())
                .addKeyValue("topic", message.topic())
                .addKeyValue("partition", message.partition())
                .addKeyValue("offset", message.offset())
                .setCause(Wordless.of(failure))
                .log("a fact was put to the dead letters");
        return Progress.past(message);
    }

    private Progress wait(TopicPartition partition, ConsumerRecord<?, ?> message, Exception failure) {
        int failures = troubles.begin(partition, message.offset());
        metrics.retried();
        LOG.atWarn()
                .addKeyValue("group", subscription.group())
                .addKeyValue("topic", message.topic())
                .addKeyValue("offset", message.offset())
                .addKeyValue("failures", failures)
                .setCause(Wordless.of(failure))
                .log("a fact will be tried again");
        return new Progress(message.offset(), true);
    }

    /** @param next first offset that is not handled */
    record Progress(long next, boolean stuck) {
        static Progress past(ConsumerRecord<?, ?> message) {
            return new Progress(message.offset() + 1, false);
        }
    }
}
