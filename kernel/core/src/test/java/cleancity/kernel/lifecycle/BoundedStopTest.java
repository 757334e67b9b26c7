package cleancity.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedStopTest {
    @Test
    void shouldCutOffWithItsChildren_whenAStopHangs() throws Exception {
        var process = start(Hangs.class);
        var children = process.descendants().toList();
        process.toHandle().destroy(); // destroy() itself would close what it still says

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(BoundedStop.CUT_OFF);
        assertThat(new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Not everything stopped within 1 s");
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    private static Process start(Class<?> main) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = List.of(java, "-Xmx64m", "-cp", System.getProperty("java.class.path"), main.getName());
        var process = new ProcessBuilder(command).start();
        process.inputReader().readLine(); // it is up
        return process;
    }

    /** Its stop waits for ever for a child that does not end. */
    static final class Hangs {
        private Hangs() {}

        public static void main(String[] args) throws Exception {
            var child = new ProcessBuilder("sleep", "600").start();
            Runtime.getRuntime()
                    .addShutdownHook(BoundedStop.hook(() -> child.onExit().join(), Duration.ofSeconds(1), System.err));
            System.out.println("up");
            child.waitFor();
        }
    }
}
