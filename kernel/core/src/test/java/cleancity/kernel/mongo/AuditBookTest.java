package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.chain.Verdict;
import cleancity.kernel.chain.Verdict.Damage;
import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class AuditBookTest {
    private final Mongo mongo = TestStores.mongo();
    private final AuditBook book = new AuditBook(mongo, "audit_book", Clock.systemUTC());

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldKeepOneChain_whenManyWriteAtOnce() throws Exception {
        var outcomes = Racing.threads(8, i -> (Callable<Integer>) () -> {
            for (int n = 0; n < 10; n++) {
                book.note("a" + i, "looked", "s" + n, "为了回访");
            }
            return 0;
        });

        assertThat(outcomes).extracting(Racing.Outcome::failure).allMatch(failure -> failure == null);
        assertThat(book.before(Long.MAX_VALUE, 100))
                .extracting(AuditBook.EntryDocument::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 80).map(n -> 81 - n).boxed().toList());
        assertThat(book.verify()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(
                        intact.head().sequence())
                .isEqualTo(80));
    }

    @Test
    void shouldNameThePlace_whenAnEntryWasChangedOrTakenOut() {
        for (int n = 1; n <= 5; n++) {
            book.note("a1", "opened", "s" + n, "");
        }
        var raw = mongo.collection("audit_book", Document.class);

        Await.one(raw.updateOne(eq("_id", 3L), set("actor", "a2")));
        assertThat(book.verify()).isEqualTo(new Verdict.Broken(3, Damage.CHANGED));

        Await.one(raw.deleteOne(eq("_id", 3L)));
        assertThat(book.verify()).isEqualTo(new Verdict.Broken(3, Damage.MISSING));
    }

    @Test
    void shouldPageBackwards_whenThereAreMore() {
        for (int n = 1; n <= 5; n++) {
            book.note("a1", "opened", "s" + n, "");
        }

        assertThat(book.before(4, 2))
                .extracting(AuditBook.EntryDocument::subject)
                .containsExactly("s3", "s2");
    }
}
