package cleancity.kernel.mongo;

import cleancity.kernel.mongo.AggregateStore.Read;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The states this process has seen last, of the {@value #MOST} aggregates used last. Thread-safe. */
final class Remembered<S> {
    private static final int MOST = 64;

    private final LinkedHashMap<String, Seen<S>> states = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Seen<S>(Read<S> read, long nanos) {}

    synchronized void put(String id, Read<S> read) {
        states.put(id, new Seen<>(read, System.nanoTime()));
        if (states.size() > MOST) {
            states.pollFirstEntry();
        }
    }

    synchronized void forget(String id) {
        states.remove(id);
    }

    synchronized Optional<Read<S>> get(String id) {
        return Optional.ofNullable(states.get(id)).map(Seen::read);
    }

    synchronized Optional<Read<S>> get(String id, Duration age) {
        return Optional.ofNullable(states.get(id))
                .filter(seen -> System.nanoTime() - seen.nanos() <= age.toNanos())
                .map(Seen::read);
    }
}
