package cleancity.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeriodicTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void shouldGoOn_whenARoundFails() {
        var rounds = new AtomicInteger();
        try (var _ = Periodic.start("failing", SHORT, () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the first round fails");
            }
        })) {
            await().until(() -> rounds.get() >= 3);
        }
    }

    @Test
    void shouldRest_whileItIsSomebodyElses() {
        var mine = new AtomicBoolean();
        var looks = new AtomicInteger();
        var rounds = new AtomicInteger();
        try (var _ = Periodic.start(
                "shared", SHORT, () -> looks.incrementAndGet() > 0 && mine.get(), rounds::incrementAndGet)) {
            await().until(() -> looks.get() >= 3);
            assertThat(rounds).hasValue(0);
            mine.set(true);
            await().until(() -> rounds.get() >= 1);
        }
    }

    @Test
    void shouldFinishTheRound_whenClosed() {
        var begun = new AtomicBoolean();
        var ended = new AtomicBoolean();
        var closing = new AtomicBoolean();
        var periodic = Periodic.start("long", SHORT, () -> {
            begun.set(true);
            await().until(closing::get);
            ended.set(true);
        });
        await().untilTrue(begun);
        Thread.ofVirtual().start(() -> closing.set(true));

        periodic.close();

        assertThat(ended).isTrue();
    }
}
