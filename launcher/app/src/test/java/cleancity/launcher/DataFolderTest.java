package cleancity.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void shouldBeMade_whenItIsMissing() throws Exception {
        var data = folder.resolve("数据");

        DataFolder.prepare(data);

        assertThat(data).isDirectory();
    }

    @Test
    void shouldSayHowMuchRoomIsNeeded_whenTheDiskIsFull() {
        assertThatThrownBy(() -> DataFolder.requireRoom(folder, 12))
                .isInstanceOf(Halt.class)
                .hasMessage("Too little room on the disk of " + folder + ": 500 MB are needed, 12 MB are free.");
    }

    @Test
    void shouldNameTheLocale_whenItCannotSpellThePath() {
        assertThatThrownBy(() -> DataFolder.requireSpelling("/srv/数据", StandardCharsets.US_ASCII))
                .isInstanceOf(Halt.class)
                .hasMessageContaining("US-ASCII")
                .hasMessageContaining("LC_ALL=C.UTF-8");
        assertThatThrownBy(() -> DataFolder.requireSpelling("/srv/\uFFFD\uFFFD", StandardCharsets.UTF_8))
                .isInstanceOf(Halt.class);
    }

    @Test
    void shouldSaySo_whenAFileIsInTheWay() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.prepare(file.resolve("data")))
                .isInstanceOf(Halt.class)
                .hasMessageContaining("cannot be made");
    }
}
