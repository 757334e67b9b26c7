package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    private Process sleeper;

    @BeforeEach
    void startASleeper() throws Exception {
        sleeper = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void stopTheSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void shouldStopTheProcess_whenItWasLeftOver() throws Exception {
        PidFile file = new PidFile(folder.resolve("sleeper.pid"));
        file.write(sleeper.toHandle());

        file.stopLeftOver();

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void shouldSpareTheProcess_whenItIsAStrangerWithTheSameNumber() throws Exception {
        Path path = folder.resolve("sleeper.pid");
        Files.writeString(path, sleeper.pid() + " 1000000000000");

        new PidFile(path).stopLeftOver();

        assertThat(sleeper.isAlive()).isTrue();
        assertThat(path).doesNotExist();
    }

    @Test
    void shouldSpareTheProcess_whenTheFileIsDamaged() throws Exception {
        Path path = folder.resolve("sleeper.pid");
        Files.writeString(path, Long.toString(sleeper.pid()));

        new PidFile(path).stopLeftOver();

        assertThat(sleeper.isAlive()).isTrue();
    }
}
