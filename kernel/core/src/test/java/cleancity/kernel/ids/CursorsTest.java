package cleancity.kernel.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private final Cursors cursors = new Cursors(KEY, "cases/due");

    @Test
    void shouldComeBack_whenWrittenForThisList() {
        for (var cursor :
                new Cursor[] {new Cursor("2026-11-23T04:00:00Z", "id-1"), new Cursor("", ""), new Cursor("湘桥", "二")}) {
            var text = cursors.encode(cursor);

            assertThat(text).matches("[A-Za-z0-9_-]+");
            assertThat(cursors.decode(text)).isEqualTo(cursor);
        }
    }

    @Test
    void shouldRefuse_whenAnyByteIsChanged() {
        var text = cursors.encode(new Cursor("2026-11-23", "id-1"));
        var bytes = Base64.getUrlDecoder().decode(text);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;

            refused(cursors, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void shouldRefuse_whenItWasWrittenForAnotherListOrWithAnotherKey() {
        var text = cursors.encode(new Cursor("a", "b"));

        refused(new Cursors(KEY, "cases/area"), text);
        refused(new Cursors("another key 16 b".getBytes(StandardCharsets.UTF_8), "cases/due"), text);
    }

    @Test
    void shouldRefuse_whenItIsNoCursorAtAll() {
        refused(cursors, "");
        refused(cursors, "next");
        refused(cursors, "%%%");
        refused(cursors, "A".repeat(100_000));
    }

    @Test
    void shouldRefuseTheKey_whenItIsShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursors(new byte[15], "cases"));
    }

    private static void refused(Cursors cursors, String text) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> cursors.decode(text));
    }
}
