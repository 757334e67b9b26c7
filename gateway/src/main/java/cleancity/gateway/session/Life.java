package cleancity.gateway.session;

import cleancity.kernel.model.Actor;
import java.time.Duration;

/**
 * How long a sign-in lasts.
 *
 * @param idle without being used
 * @param longest however much it is used
 */
record Life(Duration idle, Duration longest) {
    private static final Life RESIDENT = new Life(Duration.ofDays(30), Duration.ofDays(180));
    private static final Life STAFF = new Life(Duration.ofHours(4), Duration.ofHours(14));

    static Life of(Actor.Kind kind) {
        return kind == Actor.Kind.STAFF ? STAFF : RESIDENT;
    }
}
