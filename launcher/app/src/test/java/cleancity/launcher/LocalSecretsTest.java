package cleancity.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
    @Test
    void shouldBeDrawnOnceAndKept_whenAskedAgain(@TempDir Path data) throws IOException {
        var first = LocalSecrets.in(data, List.of("A_SECRET"));
        var second = LocalSecrets.in(data, List.of("A_SECRET", "B_SECRET"));

        assertThat(second.get("A_SECRET")).isEqualTo(first.get("A_SECRET"));
        assertThat(Base64.getDecoder().decode(second.get("B_SECRET"))).hasSize(32);
        assertThat(second.get("B_SECRET")).isNotEqualTo(second.get("A_SECRET"));
    }

    @Test
    void shouldBeReadableByTheOwnerOnly_whenWritten(@TempDir Path data) throws IOException {
        LocalSecrets.in(data, List.of("A_SECRET"));

        var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
