package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableMongoTest {
    @Test
    void shouldFindNothing_inTheKernel() {
        PortableMongo.assertPortable(Path.of("src/main/java"));
    }

    @Test
    void shouldNameWhatIsNotPortable_whenAStoreUsesIt(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Store.java"), """
                import static com.mongodb.client.model.Filters.*;
                import static com.mongodb.client.model.Filters.where;
                import com.mongodb.client.model.Updates;
                class Store {
                    Object a = new Document("$function", 1).append("$eq", "$field");
                    Object b = Filters.eq("a", Updates.bitwiseAnd("b", 1));
                    Object c = Updates.combine(Updates.pushEach("x", y), Aggregates.changeStream());
                    void d() { client.startSession(); }
                }
                """);

        assertThat(PortableMongo.violations(sources))
                .containsExactlyInAnyOrder(
                        "Store.java: $bitwiseAnd",
                        "Store.java: $changeStream",
                        "Store.java: $function",
                        "Store.java: $where",
                        "Store.java: import static com.mongodb.client.model.Filters.*",
                        "Store.java: startSession");
    }
}
