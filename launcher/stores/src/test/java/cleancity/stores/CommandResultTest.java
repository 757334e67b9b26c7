package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandResultTest {
    @Test
    void shouldReportOutputAndExitCode_whenTheProgramEnds() throws Exception {
        CommandResult result = run("echo; echo first; echo second >&2; exit 3", Duration.ofSeconds(10));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).isEqualTo("first\nsecond");
        assertThat(result.reason()).isEqualTo("first");
    }

    @Test
    void shouldEndTheProgram_whenItTakesTooLong() throws Exception {
        CommandResult result = run("exec sleep 300", Duration.ofMillis(50));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.reason()).startsWith("exit code");
    }

    private static CommandResult run(String script, Duration limit) throws Exception {
        return CommandResult.of(new ProcessBuilder("sh", "-c", script), limit);
    }
}
