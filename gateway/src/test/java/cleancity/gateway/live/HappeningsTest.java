package cleancity.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.testing.FactSchemas;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint-service | complaint.reported.v1 | case | \"status\":\"received\"",
                "complaint-service | complaint.transitioned.v1 | case | \"status\":\"dispatched\"",
                "campaign-service | sign-up.confirmed.v1 | shift | \"taken\":",
                "campaign-service | sign-up.cancelled.v1 | shift | \"waiting\":",
                "campaign-service | shift.capacity-changed.v1 | shift | \"taken\":"
            })
    void shouldShowTheFact_whenAServiceTellsIt(String service, String type, String kind, String data) {
        var event =
                Happenings.of(fact(type, FactSchemas.of(service).sample(type))).orElseThrow();

        assertThat(event.formatted().toString())
                .startsWith("event: " + kind + "\ndata: {")
                .contains(data)
                .endsWith("}\n\n");
    }

    @Test
    void shouldShowNothing_whenAFactIsNotForTheScreen() {
        assertThat(Happenings.of(fact("wave.opened.v1", "{}"))).isEmpty();
        assertThat(Happenings.of(fact("complaint.joined.v1", "{}"))).isEmpty();
    }

    private static ReceivedFact fact(String type, String json) {
        return new ReceivedFact("id", type, "/test", "subject", Instant.now(), "topic", 0, 0, json, null);
    }
}
