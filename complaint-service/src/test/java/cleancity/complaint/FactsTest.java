package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.PortableMongo;
import cleancity.kernel.testing.TestStores;
import cleancity.stores.EmbeddedStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final List<String> TYPES = List.of(
            ComplaintFacts.REPORTED,
            ComplaintFacts.JOINED,
            ComplaintFacts.TRANSITIONED,
            ComplaintFacts.CLOSED,
            ComplaintFacts.AT_RISK,
            ComplaintFacts.OVERDUE,
            ComplaintFacts.HOT_SPOT,
            ComplaintFacts.LISTING);

    @Test
    void shouldHaveASchemaAndASample_whenATypeExists() {
        FactSchemas.here().assertComplete(TYPES);
    }

    @Test
    void shouldUseOnlyPortableOperators_whenSpeakingToMongo() {
        PortableMongo.assertPortable(Path.of("src/main/java"));
    }

    @Test
    void shouldTellEachStepInOrderAndKeepItInTheBook_whenACaseIsClosed() {
        var seen = new CopyOnWriteArrayList<ReceivedFact>();
        try (var running = new Running();
                var _ = FactSubscriber.start(
                        Subscription.of(TestStores.kafka(), running.database, _ -> false, ComplaintFacts.topic()),
                        seen::add,
                        new SimpleMeterRegistry())) {
            var id = running.filed("r-facts", 116.6, 23.7);
            ok(running.resident("r-second").post("/api/complaint/cases/" + id + "/joins", "{}"));
            running.toHandled(id, 116.6, 23.7);
            ok(running.act(running.inspector(), id, "approve-close"));

            await().atMost(Duration.ofSeconds(30)).until(() -> of(seen, id).size() == 9);

            var mine = of(seen, id);
            assertThat(mine.stream().map(ReceivedFact::type))
                    .startsWith(ComplaintFacts.REPORTED, ComplaintFacts.JOINED, ComplaintFacts.TRANSITIONED)
                    .endsWith(ComplaintFacts.TRANSITIONED, ComplaintFacts.CLOSED);
            mine.forEach(fact -> FactSchemas.here().assertFits(fact.type(), fact.json()));
            assertThat(mine.getLast().json()).contains("r-facts", "r-second");
            assertThat(mine.stream().map(ReceivedFact::json)).noneMatch(json -> json.contains("店铺把货"));
            assertBook(running, id, mine);
        }
    }

    /** A fact that was seen is in the book, word for word. */
    private static void assertBook(Running running, String id, List<ReceivedFact> facts) {
        try (var mongo =
                Mongo.connect(EmbeddedStores.shared().mongodbUri(), running.database, new SimpleMeterRegistry())) {
            var store = new LedgerStore(mongo);
            assertThat(store.ofCase(id, 50).stream().map(LedgerDocument::json))
                    .containsExactlyElementsOf(
                            facts.stream().map(ReceivedFact::json).toList());
            assertThat(store.books()).hasSize(1);
            assertThat(new LedgerBook(store).verify(store.books().getFirst())).isInstanceOf(Verdict.Intact.class);
        }
    }

    private static List<ReceivedFact> of(List<ReceivedFact> facts, String id) {
        return facts.stream().filter(fact -> fact.subject().equals(id)).toList();
    }
}
