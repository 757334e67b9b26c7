package cleancity.kernel.redis;

import java.time.Duration;

/**
 * @param decided false where nobody could count, and the limit says to refuse then
 * @param retryAfter when to try again; zero if allowed
 */
public record Grant(boolean allowed, boolean decided, Duration retryAfter) {
    static final Grant YES = new Grant(true, true, Duration.ZERO);
    static final Grant UNDECIDED = new Grant(false, false, Duration.ofSeconds(2));

    static Grant no(Duration retryAfter) {
        return new Grant(false, true, retryAfter);
    }
}
