package cleancity.campaign.store;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUp;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.trace.Traceparent;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends this process's updates of one shift to the store one after the other, in the order they came: side by side they
 * would only get in each other's way. Claims that follow each other go together in one update. Nobody waits for company,
 * and the store decides as before, for other processes do the same; here is only a queue. Thread-safe.
 */
final class ShiftQueue {
    private static final int MOST = 64;
    private static final int QUEUE = 32 * MOST;

    private final Map<String, Deque<Job<?>>> queues = new ConcurrentHashMap<>();
    private final Decision decision;

    /** One write for claims of one shift that were all read in the same state; gives the seats by sign-up. */
    @FunctionalInterface
    interface Decision {
        Map<String, Seat> decide(List<SignUp> claims, SeatNews news);
    }

    private sealed interface Job<T> {
        Promise<T> answer();

        @Nullable
        String trace();
    }

    private record Claim(
            SignUp signUp, SeatNews news, @Nullable String trace, Promise<Optional<Seat>> answer)
            implements Job<Optional<Seat>> {
        /** Whether the facts would tell the same of the shift. */
        boolean goesWith(Claim first) {
            var ours = news.shift();
            var theirs = first.news.shift();
            return ours.startsAt().equals(theirs.startsAt())
                    && ours.endsAt().equals(theirs.endsAt())
                    && ours.place().equals(theirs.place());
        }
    }

    private record Alone<T>(Supplier<T> update, @Nullable String trace, Promise<T> answer) implements Job<T> {
        void run() {
            try {
                answer.tryComplete(update.get());
            } catch (RuntimeException e) {
                answer.tryFail(e);
            }
        }
    }

    ShiftQueue(Decision decision) {
        this.decision = decision;
    }

    /**
     * The seat this claim got, empty when it got none.
     *
     * @throws Refusal.Unavailable too many wait for this shift's answer already
     */
    Optional<Seat> claim(SignUp signUp, SeatNews news) {
        return done(signUp.shiftId(), new Claim(signUp, news, Traceparent.current(), Promise.promise()));
    }

    /**
     * What an update of a shift gives, when its turn has come.
     *
     * @throws Refusal.Unavailable too many wait for this shift's answer already
     */
    <T> T alone(String shiftId, Supplier<T> update) {
        return done(shiftId, new Alone<>(update, Traceparent.current(), Promise.promise()));
    }

    private <T> T done(String shiftId, Job<T> job) {
        if (queued(shiftId, job)) {
            Thread.ofVirtual().name("shift-" + shiftId).start(() -> work(shiftId));
        }
        try {
            return job.answer().future().await(Await.LIMIT);
        } catch (TimeoutException e) {
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
        }
    }

    /** True for the first of a queue, who has to see to it that it is emptied. */
    private boolean queued(String shiftId, Job<?> job) {
        var first = new boolean[1];
        queues.compute(shiftId, (_, waiting) -> {
            first[0] = waiting == null;
            var queue = waiting == null ? new ArrayDeque<Job<?>>() : waiting;
            if (queue.size() >= QUEUE) {
                throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
            }
            queue.add(job);
            return queue;
        });
        return first[0];
    }

    private void work(String shiftId) {
        for (var batch = next(shiftId); !batch.isEmpty(); batch = next(shiftId)) {
            try (var _ = Traceparent.continuing(batch.getFirst().trace()).open()) {
                switch (batch.getFirst()) {
                    case Alone<?> alone -> alone.run();
                    case Claim _ -> decide(batch.stream().map(Claim.class::cast).toList());
                }
            }
        }
    }

    private void decide(List<Claim> claims) {
        try {
            var signUps = claims.stream().map(Claim::signUp).toList();
            var seats = decision.decide(signUps, claims.getFirst().news());
            claims.forEach(claim -> claim.answer()
                    .tryComplete(Optional.ofNullable(seats.get(claim.signUp().id()))));
        } catch (RuntimeException e) {
            claims.forEach(claim -> claim.answer().tryFail(e));
        }
    }

    /** The next update, or the claims that come next; empty when nobody waits: whoever comes then begins a new queue. */
    private List<Job<?>> next(String shiftId) {
        var batch = new ArrayList<Job<?>>();
        queues.compute(shiftId, (_, waiting) -> {
            if (waiting == null || waiting.isEmpty()) {
                return null;
            }
            batch.add(waiting.removeFirst());
            while (batch.getFirst() instanceof Claim first
                    && batch.size() < MOST
                    && waiting.peekFirst() instanceof Claim claim
                    && claim.goesWith(first)) {
                batch.add(waiting.removeFirst());
            }
            return waiting;
        });
        return batch;
    }
}
