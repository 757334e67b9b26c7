package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.evaluation.facts.CheckFailed;
import cleancity.evaluation.facts.EvaluationFacts;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.PortableMongo;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void shouldHaveASchemaAndASample_whenAFactIsTold() {
        FactSchemas.here()
                .assertComplete(List.of(
                        EvaluationFacts.DUTY_ASSIGNED,
                        EvaluationFacts.DUTY_SUPERVISED,
                        EvaluationFacts.DUTY_JUDGED,
                        EvaluationFacts.CHECK_FAILED));
    }

    @Test
    void shouldUsePortableOperatorsOnly_whenSpeakingToMongo() {
        PortableMongo.assertPortable(Path.of("src/main/java"));
    }

    @Test
    void shouldTellEachFailedCheckOnce_whenAPatrolIsSentTwice() {
        var heard = new CopyOnWriteArrayList<ReceivedFact>();
        try (var running = Running.empty();
                var _ = FactSubscriber.start(
                        Subscription.of(
                                TestStores.kafka(), TestStores.unique("ears"), _ -> false, EvaluationFacts.TOPIC),
                        heard::add,
                        new SimpleMeterRegistry())) {
            var office = running.office();
            var place = office.post(
                            "/api/evaluation/registers/markets/places",
                            Map.of("name", "南门市场", "area", "445102010", "unit", "markets"))
                    .json()
                    .path("id")
                    .asString();
            var patrol = Map.of("id", "patrol-0001", "failed", List.of("floor", "bins"), "note", "摊位三");
            office.post("/api/evaluation/places/" + place + "/patrols", patrol);
            office.post("/api/evaluation/places/" + place + "/patrols", patrol);
            var last = Map.of("id", "patrol-0002", "failed", List.of("poultry"));
            office.post("/api/evaluation/places/" + place + "/patrols", last);

            await().untilAsserted(() -> assertThat(heard)
                    .filteredOn(fact -> fact.subject().equals(place))
                    .extracting(fact -> fact.data(CheckFailed.class).check())
                    .containsExactly("floor", "bins", "poultry"));
            heard.stream().filter(fact -> fact.subject().equals(place)).forEach(fact -> FactSchemas.here()
                    .assertFits(fact.type(), fact.json()));
        }
    }
}
