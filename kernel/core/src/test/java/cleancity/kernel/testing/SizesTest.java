package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesTest {
    @TempDir
    Path folder;

    @Test
    void shouldPass_whenHalfAreSmallAndNoneIsHuge() throws IOException {
        write("A", 60);
        write("B", 300);

        assertThatCode(() -> Sizes.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void shouldNameTheFile_whenItIsTooLong() throws IOException {
        write("A", 10);
        write("B", 301);

        assertThatThrownBy(() -> Sizes.check(folder)).hasMessageContaining("B.java");
    }

    @Test
    void shouldFail_whenMoreThanHalfAreLong() throws IOException {
        write("A", 10);
        write("B", 61);
        write("C", 61);

        assertThatThrownBy(() -> Sizes.check(folder)).hasMessageContaining("longer than 61");
    }

    @Test
    void shouldFail_whenThereIsNothingToCheck() {
        assertThatThrownBy(() -> Sizes.check(folder)).hasMessageContaining("nothing was checked");
    }

    private void write(String name, int lines) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), "\n".repeat(lines));
    }
}
