package cleancity.campaign.store;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
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
import org.jspecify.annotations.Nullable;

/**
 * Gathers the claims that arrive while another claim of the same shift is being decided, and has them decided together in
 * the order they came: one write instead of many that would only get in each other's way. Nobody waits for company, and
 * the store decides as before; here is only a queue. Thread-safe.
 */
final class ClaimBatches {
    private static final int MOST = 128;
    private static final int QUEUE = 16 * MOST;

    private final Map<String, Deque<Claim>> queues = new ConcurrentHashMap<>();
    private final Decision decision;

    /** One write for claims of one shift that were all read in the same state; gives the seats by sign-up. */
    @FunctionalInterface
    interface Decision {
        Map<String, Seat> decide(List<SignUp> claims, SeatNews news);
    }

    private record Claim(
            SignUp signUp, SeatNews news, @Nullable String trace, Promise<Optional<Seat>> answer) {
        boolean goesWith(Claim first) {
            return schedule(news.shift()).equals(schedule(first.news.shift()));
        }

        /** What the facts tell of the shift. */
        private static List<Object> schedule(Shift shift) {
            return List.of(shift.startsAt(), shift.endsAt(), shift.place());
        }
    }

    ClaimBatches(Decision decision) {
        this.decision = decision;
    }

    /**
     * The seat this claim got, empty when it got none.
     *
     * @throws Refusal.Unavailable too many wait for this shift's answer already
     */
    Optional<Seat> claim(SignUp signUp, SeatNews news) {
        var claim = new Claim(signUp, news, Traceparent.current(), Promise.promise());
        if (queued(claim)) {
            Thread.ofVirtual().name("claims-" + signUp.shiftId()).start(() -> decideAll(signUp.shiftId()));
        }
        try {
            return claim.answer().future().await(Await.LIMIT);
        } catch (TimeoutException e) {
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
        }
    }

    /** True for the first of a queue, who has to see to it that it is emptied. */
    private boolean queued(Claim claim) {
        var first = new boolean[1];
        queues.compute(claim.signUp().shiftId(), (_, waiting) -> {
            first[0] = waiting == null;
            var queue = waiting == null ? new ArrayDeque<Claim>() : waiting;
            if (queue.size() >= QUEUE) {
                throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
            }
            queue.add(claim);
            return queue;
        });
        return first[0];
    }

    private void decideAll(String shiftId) {
        for (var batch = next(shiftId); !batch.isEmpty(); batch = next(shiftId)) {
            try (var _ = Traceparent.continuing(batch.getFirst().trace()).open()) {
                var signUps = batch.stream().map(Claim::signUp).toList();
                var seats = decision.decide(signUps, batch.getFirst().news());
                batch.forEach(claim -> claim.answer()
                        .complete(Optional.ofNullable(seats.get(claim.signUp().id()))));
            } catch (RuntimeException e) {
                batch.forEach(claim -> claim.answer().fail(e));
            }
        }
    }

    /** Empty when nobody waits any more; whoever comes then begins a new queue. */
    private List<Claim> next(String shiftId) {
        var batch = new ArrayList<Claim>();
        queues.compute(shiftId, (_, waiting) -> {
            if (waiting == null || waiting.isEmpty()) {
                return null;
            }
            while (!waiting.isEmpty()
                    && batch.size() < MOST
                    && (batch.isEmpty() || waiting.getFirst().goesWith(batch.getFirst()))) {
                batch.add(waiting.removeFirst());
            }
            return waiting;
        });
        return batch;
    }
}
