package cleancity.complaint.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.chain.Head;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBookTest {
    private static final int MANY = 100_000;
    private static final int BATCH = 2_000;

    private Mongo mongo;

    @BeforeAll
    void open() {
        mongo = TestStores.mongo();
    }

    @AfterAll
    void close() {
        mongo.close();
    }

    @Test
    void shouldWriteEachFactOnceInOneOrder_whenManyWriteAtTheSameTime() throws Exception {
        var book = new LedgerBook(new LedgerStore(mongo));
        var entries =
                IntStream.range(0, 64).mapToObj(i -> entry("race", i, "2024")).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var writes = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> book.append(entries.subList(i * 4, i * 4 + 36))))
                    .toList();
            for (var write : writes) {
                write.get();
            }
        }

        assertThat(book.verify("cases/2024")).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(
                        intact.head().sequence())
                .isEqualTo(64));
    }

    @Test
    void shouldVerifyAndFindTheChangedByte_whenTheBookHolds100000Entries() {
        var store = new LedgerStore(mongo);
        var book = new LedgerBook(store);
        for (int i = 0; i < MANY; i += BATCH) {
            book.append(IntStream.range(i, i + BATCH)
                    .mapToObj(n -> entry("long", n, "2025"))
                    .toList());
        }
        long before = System.nanoTime();
        var intact = book.verify("cases/2025");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));

        var entries = mongo.collection("ledger", LedgerDocument.class);
        Await.one(entries.updateOne(
                Filters.eq("_id", LedgerDocument.id("cases/2025", 54_321)), Updates.set("json", "{\"n\":54321}")));
        var changed = book.verify("cases/2025");
        Await.one(entries.deleteOne(Filters.eq("_id", LedgerDocument.id("cases/2025", MANY))));

        assertThat(intact).isInstanceOfSatisfying(Verdict.Intact.class, verdict -> assertThat(
                        verdict.head().sequence())
                .isEqualTo(MANY));
        assertThat(changed).isEqualTo(new Verdict.Broken(54_321, Verdict.Damage.CHANGED));
    }

    @Test
    void shouldNoticeACutEnd_whenTheHeadWasNoted() {
        var book = new LedgerBook(new LedgerStore(mongo));
        book.append(List.of(entry("cut", 1, "2023"), entry("cut", 2, "2023"), entry("cut", 3, "2023")));
        var noted = ((Verdict.Intact) book.verify("cases/2023")).head();

        Await.one(mongo.collection("ledger", LedgerDocument.class)
                .deleteOne(Filters.eq("_id", LedgerDocument.id("cases/2023", 3))));

        assertThat(book.verify("cases/2023")).isInstanceOf(Verdict.Intact.class);
        assertThat(book.verify("cases/2023", noted)).isEqualTo(new Verdict.Broken(3, Verdict.Damage.MISSING));
        assertThat(noted).isNotEqualTo(new Head(0, ""));
    }

    private static OutboxEntry entry(String name, int n, String year) {
        return new OutboxEntry(
                name + "-" + n,
                "complaint.transitioned.v1",
                "case-" + n % 100,
                "case-" + n % 100,
                "cleancity.complaint",
                Instant.parse(year + "-06-01T00:00:00Z").plusSeconds(n),
                "{\"n\": " + n + "}",
                null);
    }
}
