package cleancity.gateway.front;

import java.util.HashMap;
import java.util.Map;

/**
 * Places that people share, so that nobody takes them all: each who is signed in for themselves, all others of an
 * address together. Of one event loop.
 */
final class Share {
    private final int most;
    private final int mostEach;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Share(int most, int mostEach) {
        this.most = Math.max(1, most);
        this.mostEach = Math.max(1, mostEach);
    }

    /** Whether there was a place; it must be given back then. */
    boolean take(Visit visit) {
        var whose = whose(visit);
        if (all >= most || taken.getOrDefault(whose, 0) >= mostEach) {
            return false;
        }
        all++;
        taken.merge(whose, 1, Integer::sum);
        return true;
    }

    void giveBack(Visit visit) {
        all--;
        taken.computeIfPresent(whose(visit), (_, many) -> many > 1 ? many - 1 : null);
    }

    private static String whose(Visit visit) {
        return visit.caller().map(caller -> "person " + caller.id()).orElse(visit.address());
    }
}
