package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which systems the stores run on, and what people on other systems are told. */
class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "20.20.2 linux-x64 2.36, linux-x64-gnu",
        "22.1.0 linux-arm64 2.41, linux-arm64-gnu",
        "24.0.0 darwin-arm64 -, darwin-arm64"
    })
    void shouldChooseTheBuild_whenTheSystemIsServed(String answer, String build) {
        assertThat(MongoEngine.buildFor(NodeRuntime.parse(answer))).isEqualTo(build);
    }

    @ParameterizedTest
    @CsvSource({
        "22.1.0 win32-x64 -, there is no build for win32-x64",
        "22.1.0 darwin-x64 -, there is no build for darwin-x64",
        "22.1.0 linux-x64 -, 'it needs glibc 2.36 or newer, this is another C library'",
        "22.1.0 linux-x64 2.35, 'it needs glibc 2.36 or newer, this is glibc 2.35'"
    })
    void shouldNameMongodbUri_whenTheSystemIsNotServed(String answer, String reason) {
        assertThatThrownBy(() -> MongoEngine.buildFor(NodeRuntime.parse(answer)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The embedded MongoDB cannot run here (" + reason
                        + "); set MONGODB_URI to use a MongoDB server instead.");
    }

    @Test
    void shouldSayWhatIsNeeded_whenNodeIsMissingOrOld() {
        assertThatThrownBy(() -> NodeRuntime.of("no-such-node"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("it needs Node.js 20 or newer on PATH")
                .hasMessageContaining("MONGODB_URI");
        assertThatThrownBy(() -> MongoEngine.buildFor(NodeRuntime.parse("18.19.0 linux-x64 2.36")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("Node.js 18 is too old");
    }

    @ParameterizedTest
    @CsvSource({
        "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0, true",
        "Valkey server v=8.1.1 sha=00000000:1 malloc=jemalloc-5.3.0, true",
        "Redis server v=6.2.11 sha=00000000:0, true",
        "Redis server v=6.0.16 sha=00000000:0, false",
        "Redis server v=5.0.14 sha=00000000:0, false",
        "error while loading shared libraries: libssl.so.3, false"
    })
    void shouldAcceptARedis_whenItIsRecent(String answer, boolean accepted) {
        assertThat(RedisProgram.isRecent(new CommandResult(0, answer))).isEqualTo(accepted);
    }

    @Test
    void shouldTellMacsByOneName_whateverTheJdkCallsThem() {
        assertThat(RedisProgram.systemName("Mac OS X", "aarch64")).isEqualTo("mac aarch64");
        assertThat(RedisProgram.systemName("Linux", "amd64")).isEqualTo("linux amd64");
    }

    @Test
    void shouldKeepProgramsInTheUsersCache_whenNothingElseIsSaid() {
        Path home = Path.of(System.getProperty("user.home"));

        assertThat(CacheFolder.ofUser(Map.of())).isEqualTo(home.resolve(".cache/cleancity"));
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", "/c"))).isEqualTo(Path.of("/c/cleancity"));
        assertThat(CacheFolder.ofUser(Map.of("CLEANCITY_CACHE", "/own", "XDG_CACHE_HOME", "/c")))
                .isEqualTo(Path.of("/own"));
    }

    @Test
    void shouldReplaceAStore_whenTheEnvironmentNamesOne() {
        StoreSettings settings = StoreSettings.in(Path.of("data"))
                .replacedBy(Map.of("REDIS_URI", " redis://cache:6379 ", "MONGODB_URI", ""));

        assertThat(settings.redisUri()).isEqualTo("redis://cache:6379");
        assertThat(settings.mongodbUri()).isNull();
        assertThat(settings.kafkaBootstrapServers()).isNull();
    }
}
