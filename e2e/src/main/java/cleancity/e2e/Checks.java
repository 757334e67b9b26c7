package cleancity.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Counts what was checked and remembers what did not hold. */
final class Checks {
    private final List<String> misses = new ArrayList<>();
    private int passed;

    synchronized void that(boolean holds, String what) {
        if (holds) {
            passed++;
        } else {
            misses.add(what);
            System.err.println("MISS: " + what);
        }
    }

    void equal(Object actual, Object expected, String what) {
        that(Objects.equals(actual, expected), "%s: expected %s but was %s".formatted(what, expected, actual));
    }

    synchronized int passed() {
        return passed;
    }

    synchronized List<String> misses() {
        return List.copyOf(misses);
    }
}
