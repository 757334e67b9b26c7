package cleancity.kernel.mongo;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.AggregateStore.Read;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Load, decide, write under the version: commands are pure, and the store decides between processes. Commands of this
 * process on one aggregate take turns in a lane; those that wait together are decided one after the other and written at
 * once. A lane begins with the state it wrote last, for the write tells whether that still holds; a decision that changes
 * nothing is made on what the store says. Thread-safe.
 *
 * @param <S> the state
 * @param <E> what is written beside it
 */
public final class Aggregates<S, E> {
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 5;

    private final AggregateStore<S, E> store;
    private final Lanes<LaneJob<S, E, ?>> lanes = new Lanes<>(this::work);
    private final Remembered<S> remembered = new Remembered<>();

    public Aggregates(AggregateStore<S, E> store) {
        this.store = store;
    }

    /**
     * Returns once what was decided is stored.
     *
     * @param command pure, for it may be asked more than once; its refusals come out here and change nothing
     * @throws Refusal.NotFound there is no such aggregate
     * @throws Refusal.Unavailable too many wait for this aggregate already
     * @throws Refusal.Conflict {@link CommonRule#LOST_RACE} when every race with other processes was lost
     */
    public <T> T change(String id, Function<S, Decision<S, E, T>> command) {
        var job = new LaneJob<>(command);
        lanes.add(id, job);
        try {
            return job.answer().await(Await.LIMIT);
        } catch (TimeoutException e) {
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
        }
    }

    /** What this process has read or written last, if that is no older: good for refusing, never for granting. */
    public Optional<S> seen(String id, Duration age) {
        return remembered.get(id, age).map(Read::state);
    }

    private void work(String id, List<LaneJob<S, E, ?>> jobs) {
        try {
            boolean done = decided(id, remembered.get(id), jobs);
            for (int attempt = 1; !done && attempt < TRIES; attempt++) {
                Pause.of(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
                done = decided(id, Optional.empty(), jobs);
            }
            if (!done) {
                throw new Refusal.Conflict(CommonRule.LOST_RACE);
            }
        } catch (RuntimeException e) {
            remembered.forget(id);
            if (jobs.size() > 1 && !(e instanceof Refusal) && !Outages.isOutage(e)) {
                jobs.forEach(job -> work(id, List.of(job))); // one that cannot be written down fails alone
            } else {
                jobs.forEach(job -> job.fail(e));
            }
        }
    }

    /** False when it has to be done again on what is stored now. */
    private boolean decided(String id, Optional<Read<S>> known, List<LaneJob<S, E, ?>> jobs) {
        var before = known.orElseGet(() -> read(id));
        var effects = new ArrayList<E>();
        var state = before.state();
        for (var job : jobs) {
            state = job.decide(state, effects);
        }
        boolean changes = !Objects.equals(state, before.state()) || !effects.isEmpty();
        if (!changes && known.isPresent()) {
            return false;
        }
        var after = changes ? new Read<>(state, before.version() + 1) : before;
        if (changes && !store.write(id, before, state, effects)) {
            return false;
        }
        remembered.put(id, after);
        jobs.forEach(LaneJob::tell);
        return true;
    }

    private Read<S> read(String id) {
        var found = store.read(id);
        if (found == null) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        return found;
    }
}
