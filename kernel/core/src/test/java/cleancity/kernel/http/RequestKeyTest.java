package cleancity.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class RequestKeyTest {
    private static final byte[] ANSWER = "{\"text\":\"门前积水\"}".getBytes(StandardCharsets.UTF_8);
    private final RequestKey key = new RequestKey("r1", "fileReport", "0a1b");

    @Test
    void shouldOpenForTheSameKeyOnly_whenAnAnswerWasSealed() {
        var sealed = key.sealed(ANSWER);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("积水");
        assertThat(new RequestKey("r1", "fileReport", "0a1b").opened(sealed)).isEqualTo(ANSWER);
        assertThatThrownBy(() -> new RequestKey("r1", "fileReport", "0a1c").opened(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RequestKey("r2", "fileReport", "0a1b").opened(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldStayReadable_whenAnAnswerWasStoredBefore() {
        assertThat(key.opened(ANSWER)).isEqualTo(ANSWER);
        assertThat(key.opened(key.sealed(new byte[0]))).isEmpty();
    }

    @Test
    void shouldTellRequestsApart_whenTheyDifferInAnything() {
        var print = key.fingerprint("/a", ANSWER);

        assertThat(key.fingerprint("/a", ANSWER)).isEqualTo(print);
        assertThat(key.fingerprint("/b", ANSWER)).isNotEqualTo(print);
        assertThat(key.fingerprint("/a", new byte[0])).isNotEqualTo(print);
        assertThat(new RequestKey("r1", "fileReport", "0a1c").fingerprint("/a", ANSWER))
                .as("nobody can try words against it without the key")
                .isNotEqualTo(print);
    }
}
