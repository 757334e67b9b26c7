package cleancity.gateway.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codes the stand-in has given out: good once, for five minutes. In memory, as the stand-in runs in one process. */
final class IssuedCodes {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Code(String identity, Instant at, boolean used) {}

    /**
     * What became of a code.
     *
     * @param error WeChat's error code, 0 if it was good
     */
    record Redeemed(int error, @Nullable String identity) {}

    IssuedCodes(Clock clock) {
        this.clock = clock;
    }

    void issue(String code, String identity) {
        var now = clock.instant();
        codes.values().removeIf(old -> old.at().plus(REMEMBERED).isBefore(now));
        codes.put(code, new Code(identity, now, false));
    }

    Redeemed redeem(String code) {
        var now = clock.instant();
        var before = codes.get(code);
        if (before == null) {
            return new Redeemed(40029, null);
        }
        if (before.at().plus(LIFE).isBefore(now)) {
            return new Redeemed(42003, null);
        }
        boolean first = !before.used() && codes.replace(code, before, new Code(before.identity(), before.at(), true));
        return first ? new Redeemed(0, before.identity()) : new Redeemed(40163, null);
    }
}
