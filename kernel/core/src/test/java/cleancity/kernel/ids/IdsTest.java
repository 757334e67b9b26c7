package cleancity.kernel.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldBeUuidsOfVersionSeven_whenMade() {
        var uuid = UUID.fromString(Ids.random(NOON).next());

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOON.millis());
    }

    @Test
    void shouldRise_whenManyAreMadeInOneMillisecond() {
        var ids = Ids.random(NOON);
        var made = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldRise_whenTheClockStepsBack() {
        Deque<Long> times = new ArrayDeque<>(List.of(2000L, 1000L, 2001L));
        var ids = new UuidV7(
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.ofEpochMilli(times.removeFirst());
                    }
                },
                () -> 0);

        assertThat(List.of(ids.next(), ids.next(), ids.next())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldNeverRepeat_whenManyThreadsAsk() throws Exception {
        var ids = Ids.random(NOON);
        Set<String> made = ConcurrentHashMap.newKeySet();
        Callable<Boolean> work = () -> Stream.generate(ids::next).limit(2_000).allMatch(made::add);

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var result : threads.invokeAll(Collections.nCopies(16, work))) {
                assertThat(result.get()).isTrue();
            }
        }

        assertThat(made).hasSize(32_000);
    }

    @Test
    void shouldRepeatItself_whenSeeded() {
        var one = Ids.seeded(7, NOON);
        var other = Ids.seeded(7, NOON);

        assertThat(List.of(one.next(), one.next())).isEqualTo(List.of(other.next(), other.next()));
        assertThat(Ids.seeded(8, NOON).next()).isNotEqualTo(Ids.seeded(7, NOON).next());
    }
}
