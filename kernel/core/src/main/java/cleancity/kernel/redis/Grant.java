package cleancity.kernel.redis;

import java.time.Duration;

/** @param retryAfter when to try again; zero if allowed */
public record Grant(boolean allowed, Duration retryAfter) {
    static final Grant YES = new Grant(true, Duration.ZERO);

    static Grant no(Duration retryAfter) {
        return new Grant(false, retryAfter);
    }
}
