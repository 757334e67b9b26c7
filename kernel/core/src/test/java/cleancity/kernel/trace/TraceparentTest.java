package cleancity.kernel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void shouldKeepTheTraceAndBeginASpan_whenTheCallerHasOne() {
        var trace = Traceparent.continuing(GIVEN);

        assertThat(trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(trace.parentId()).isNotEqualTo("00f067aa0ba902b7").hasSize(16);
        assertThat(trace.sampled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "junk\r\nX-Header: 1"
            })
    void shouldBeginANewTrace_whenTheHeaderIsNone(String header) {
        var trace = Traceparent.continuing(header);

        assertThat(trace.header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(Traceparent.continuing(trace.header()).traceId()).isEqualTo(trace.traceId());
    }

    @Test
    void shouldBeCurrent_onlyWhileOpen() {
        var trace = Traceparent.continuing(GIVEN);

        try (var _ = trace.open()) {
            assertThat(Traceparent.current()).isEqualTo(trace.header());
        }
        assertThat(Traceparent.current()).isNull();
    }
}
