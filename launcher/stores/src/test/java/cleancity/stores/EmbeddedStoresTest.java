package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shared stores, each through its real driver. */
class EmbeddedStoresTest {
    private StoreClients clients;

    @BeforeEach
    void connect() throws Exception {
        clients = new StoreClients(EmbeddedStores.shared(), "embedded-stores-test");
    }

    @AfterEach
    void disconnect() {
        Mono.from(clients.collection().drop()).block();
        clients.close();
    }

    @Test
    void shouldReturnWhatWasWritten_whenAskedThroughTheDrivers() throws Exception {
        clients.writeMongo(7);
        clients.writeRedis(8);
        clients.writeKafka(9);

        assertThat(clients.inMongo()).isEqualTo(Set.of(7));
        assertThat(clients.inRedis()).isEqualTo(Set.of(8));
        assertThat(clients.inKafka()).isEqualTo(Set.of(9));
    }

    @Test
    void shouldFindByDistance_whenMongoHasAGeoIndex() {
        Point square = new Point(new Position(116.62, 23.65));
        Mono.from(clients.collection().createIndex(Indexes.geo2dsphere("place")))
                .block();
        Document near = new Document("_id", 1).append("place", square);
        Mono.from(clients.collection().insertOne(near)).block();

        Flux<Document> found = Flux.from(clients.collection().find(Filters.nearSphere("place", square, 50.0, 0.0)));

        assertThat(found.collectList().block()).hasSize(1);
    }

    @Test
    void shouldCarryALargeDocument_whenItArrivesInManyPieces() {
        String text = "字".repeat(5_000_000); // 15 MB
        Mono.from(clients.collection().insertOne(new Document("_id", 1).append("text", text)))
                .block();

        Document found = Mono.from(clients.collection().find()).block();

        assertThat(found.getString("text")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"startSession", "endSessions", "killSessions", "killAllSessions", "killAllSessionsByPattern"})
    void shouldRefuseAndLiveOn_whenACommandWouldCrashTheEngine(String command) {
        assertThatThrownBy(() -> clients.command(new Document(command, 1)))
                .isInstanceOfSatisfying(MongoCommandException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(59);
                    assertThat(refused.getErrorMessage()).contains(command);
                });

        assertThat(clients.command(new Document("ping", 1)).getDouble("ok")).isEqualTo(1.0);
    }

    @Test
    void shouldBeTheSameSet_whenSharedIsCalledAgain() {
        assertThat(EmbeddedStores.shared()).isSameAs(EmbeddedStores.shared());
    }
}
