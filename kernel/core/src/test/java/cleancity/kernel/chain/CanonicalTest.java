package cleancity.kernel.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    @Test
    void shouldGiveDifferentBytes_whenValuesOnlyLookAlike() {
        Set<Canonical> all = new HashSet<>();
        var entries = List.of(
                form().text("ab").text("c").end(),
                form().text("a").text("bc").end(),
                form().text("abc").end(),
                form().text("abc").text("").end(),
                form().text("abc").text(null).end(),
                form().texts(List.of("ab", "c")).end(),
                form().texts(List.of("a", "bc")).end(),
                form().texts(List.of()).end(),
                form().number(1).end(),
                form().text("1").end(),
                form().flag(true).end(),
                form().instant(Instant.ofEpochMilli(1)).end(),
                form().instant(null).end(),
                Canonical.form("other.v1").number(1).end());
        all.addAll(entries);

        assertThat(all).hasSameSizeAs(entries);
    }

    @Test
    void shouldGiveTheSameBytes_whenTheStoreDropsWhatIsBelowAMillisecond() {
        var precise = Instant.parse("2026-11-23T01:02:03.456789Z");

        assertThat(form().instant(precise).end())
                .isEqualTo(form().instant(Instant.ofEpochMilli(precise.toEpochMilli()))
                        .end());
    }

    @Test
    void shouldComeBack_whenReadFromBytes() {
        var written = form().text("清洁").end();

        assertThat(Canonical.ofBytes(written.bytes())).isEqualTo(written).hasSameHashCodeAs(written);
        assertThat(written).hasToString("740000000a6578616d706c652e76317400000006e6b885e6b481");
    }

    private static Canonical.Writer form() {
        return Canonical.form("example.v1");
    }
}
