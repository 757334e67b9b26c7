package cleancity.complaint.store;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and decides again when somebody else was faster; gives up after some tries. */
public final class Retry {
    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 10;

    private Retry() {}

    /**
     * @param attempt gives null when the store refused the version
     * @throws Refusal.Conflict when all tries were lost
     */
    public static <T> T untilSaved(Supplier<@Nullable T> attempt) {
        for (int i = 0; i < TRIES; i++) {
            var saved = attempt.get();
            if (saved != null) {
                return saved;
            }
            pause(1 + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS));
        }
        throw new Refusal.Conflict(CommonRule.LOST_RACE);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
    }
}
