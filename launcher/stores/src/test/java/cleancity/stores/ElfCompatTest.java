package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfCompatTest {
    /** The smaller of the engine's two libraries: one new symbol, and quick to damage in many ways. */
    private static byte[] binding;

    @BeforeAll
    static void findTheEnginesBinding() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path cache = CacheFolder.ofUser(System.getenv());
        NodeRuntime node = NodeRuntime.onPath();
        MongoEngine engine = MongoEngine.install(cache, node);
        Path installed = engine.sidecar().getParent().getParent().resolve("node_modules/@0q");
        String build = MongoEngine.buildFor(node);
        binding = Files.readAllBytes(
                installed.resolve("embedded-mongodb-" + build + "/embedded-mongodb." + build + ".node"));
    }

    @Test
    void shouldAskForTheOldFunction_whenTheNewOneIsLinked() throws Exception {
        byte[] rewritten = ElfCompat.rewrite(binding);

        assertThat(rewritten).hasSameSizeAs(binding).isNotEqualTo(binding);
    }

    @Test
    void shouldChangeNothing_whenRewrittenBefore() throws Exception {
        byte[] once = ElfCompat.rewrite(binding);

        assertThat(ElfCompat.rewrite(once)).isEqualTo(once);
    }

    @Test
    void shouldRefuse_whenAnUnknownFunctionIsTooNew() {
        byte[] changed = replaced(binding, "__isoc23_strtoul", "__isoc23_strfrom");

        assertThatThrownBy(() -> ElfCompat.rewrite(changed))
                .isInstanceOf(IOException.class)
                .hasMessage("it asks for a newer __isoc23_strfrom");
    }

    @Test
    void shouldRefuse_whenAVersionIsNewerThanKnown() {
        byte[] changed = replaced(binding, "GLIBC_2.38", "GLIBC_2.41");

        assertThatThrownBy(() -> ElfCompat.rewrite(changed)).hasMessage("it asks libc.so.6 for GLIBC_2.41");
    }

    @Test
    void shouldRefuse_whenTheProcessorIsUnknown() {
        byte[] changed = binding.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(18, (short) 243);

        assertThatThrownBy(() -> ElfCompat.rewrite(changed)).hasMessage("it is for processor type 243");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#!/bin/sh", "This is a text that is longer than the header of a library is ever long."})
    void shouldRefuse_whenItIsNoLibrary(String content) {
        assertThatThrownBy(() -> ElfCompat.rewrite(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldRefuse_whenTheFileIsCutOff() {
        for (int length = 0; length < binding.length - 1; length += binding.length / 50) {
            byte[] cut = Arrays.copyOf(binding, length);
            assertThatThrownBy(() -> ElfCompat.rewrite(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldEitherRewriteOrRefuse_whenBytesAreDamaged() {
        Random random = new Random(42);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = binding.clone();
            for (int i = 0; i < 20; i++) {
                damaged[damagedPlace(random)] = (byte) random.nextInt();
            }
            rewriteOrRefuse(damaged);
        }
    }

    /** Headers and tables stand at both ends; damage in the code between them would not be noticed. */
    private static int damagedPlace(Random random) {
        int place = random.nextInt(16_000);
        return random.nextBoolean() ? place : binding.length - 1 - place;
    }

    private static void rewriteOrRefuse(byte[] damaged) {
        try {
            assertThat(ElfCompat.rewrite(damaged)).hasSameSizeAs(damaged);
        } catch (IOException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** All occurrences; both texts are of one length, so nothing moves. */
    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
