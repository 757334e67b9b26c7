package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedStartTest {
    @TempDir
    Path data;

    private ServerSocket taken;

    @BeforeEach
    void takeAPort() throws Exception {
        taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    @AfterEach
    void release() throws Exception {
        taken.close();
    }

    @Test
    void shouldNameKafkaBootstrapServers_whenKafkasPortIsTaken() {
        assertThatThrownBy(() -> EmbeddedStores.start(onPorts(0, 0, taken.getLocalPort())))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("port " + taken.getLocalPort() + " is not free")
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");

        assertNothingIsLeft();
    }

    @Test
    void shouldNameMongodbUri_whenMongosPortIsTaken() {
        assertThatThrownBy(() -> EmbeddedMongo.start(
                        data, taken.getLocalPort(), onPorts(0, 0, 0).cache()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("EADDRINUSE")
                .hasMessageContaining("MONGODB_URI");

        assertNothingIsLeft();
    }

    @Test
    void shouldNameRedisUri_whenRedissPortIsTaken() {
        assertThatThrownBy(() -> EmbeddedRedis.start(
                        data, taken.getLocalPort(), onPorts(0, 0, 0).cache()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("already in use")
                .hasMessageContaining("REDIS_URI");

        assertNothingIsLeft();
    }

    @Test
    void shouldStartNothing_whenEveryStoreIsReplaced() throws Exception {
        StoreSettings elsewhere = new StoreSettings(
                data.resolve("unused"), data, 0, 0, 0, "mongodb://db", "redis://cache", "broker:9092");

        try (EmbeddedStores stores = EmbeddedStores.start(elsewhere)) {
            assertThat(stores.mongodbUri()).isEqualTo("mongodb://db");
            assertThat(stores.redisUri()).isEqualTo("redis://cache");
            assertThat(stores.kafkaBootstrapServers()).isEqualTo("broker:9092");
        }

        assertThat(data.resolve("unused")).doesNotExist();
    }

    private StoreSettings onPorts(int mongo, int redis, int kafka) {
        return StoreSettings.in(data).onPorts(mongo, redis, kafka);
    }

    private void assertNothingIsLeft() {
        assertThat(data.resolve("mongodb/mongodb.pid")).doesNotExist();
        assertThat(data.resolve("mongodb.pid")).doesNotExist();
        assertThat(data.resolve("redis.pid")).doesNotExist();
        assertThat(Files.exists(data)).isTrue();
    }
}
