package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the engine again and again under many writers: one kill alone often finds a lossy journal in order. */
class EngineKillTest {
    private static final int KILLS = 10;
    private static final int LEAST_KILLS = 2;
    private static final long LONGEST_NANOS = Duration.ofSeconds(35).toNanos();
    private static final int ENOUGH = 400;

    @TempDir
    Path data;

    @Test
    void shouldKeepEveryKindOfWrite_whenTheEngineIsKilledUnderManyWriters() throws Exception {
        long begun = System.nanoTime();
        List<Writers> done = new ArrayList<>();
        for (int round = 0; round < KILLS && !(round >= LEAST_KILLS && passed(begun)); round++) {
            done.add(writeUntilKilled(round));
            assertThat(lost(done)).as("lost after kill %d", round + 1).isEmpty();
        }
    }

    private static boolean passed(long begun) {
        return System.nanoTime() - begun > LONGEST_NANOS;
    }

    private Writers writeUntilKilled(int round) throws Exception {
        try (EmbeddedMongo engine = start();
                MongoClient client = connect(engine)) {
            var writers = Writers.start(client, round);
            writers.awaitAcknowledged(ENOUGH);
            kill();
            writers.awaitEnd();
            return writers;
        }
    }

    private void kill() throws IOException {
        String[] written = Files.readString(data.resolve("mongodb.pid")).split(" ", -1);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(written[0])).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private List<String> lost(List<Writers> done) throws Exception {
        try (EmbeddedMongo engine = start();
                MongoClient client = connect(engine)) {
            return done.stream().flatMap(writers -> writers.lost(client)).toList();
        }
    }

    /** Whoever writes after the kill shall not wait for long for another server. */
    private static MongoClient connect(EmbeddedMongo engine) {
        return MongoClients.create(engine.uri() + "&serverSelectionTimeoutMS=5000");
    }

    private EmbeddedMongo start() throws Exception {
        return EmbeddedMongo.start(data, 0, StoreSettings.in(data).cache());
    }
}
