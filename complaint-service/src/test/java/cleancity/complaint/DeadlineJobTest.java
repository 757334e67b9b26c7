package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineJobTest {
    @Test
    void shouldTellEachLevelOnceAndSupervise_whenACaseIsLeftAlone() {
        try (var running = new Running(Duration.ofDays(40));
                var mongo = Mongo.connect(
                        EmbeddedStores.shared().mongodbUri(), running.database, new SimpleMeterRegistry())) {
            var id = running.filed("r-left", 116.6, 23.7);
            var book = new LedgerStore(mongo);

            running.clock.forward(Duration.ofDays(30));

            await().atMost(Duration.ofSeconds(20)).until(() -> types(book, id).contains(ComplaintFacts.OVERDUE));
            running.clock.forward(Duration.ofMinutes(5));
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(types(book, id).stream().filter(ComplaintFacts.OVERDUE::equals))
                    .hasSize(1);
            assertThat(types(book, id)).contains(ComplaintFacts.TRANSITIONED);
        }
    }

    private static List<String> types(LedgerStore book, String id) {
        return book.ofCase(id, 50).stream().map(LedgerDocument::type).toList();
    }
}
