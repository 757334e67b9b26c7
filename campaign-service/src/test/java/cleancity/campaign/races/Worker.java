package cleancity.campaign.races;

import cleancity.campaign.store.MongoAttendances;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoLines;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.Leadership;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.mongo.Mongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A process of its own that sends a crowd and writes the facts to a file; it may be killed at any moment. */
public final class Worker {
    private Worker() {}

    /**
     * What a worker is told.
     *
     * @param facts file the facts are added to, one per line
     */
    record Orders(
            String mongodbUri,
            String database,
            String shiftId,
            long seed,
            int people,
            int threads,
            int places,
            Mode mode,
            Path facts) {
        static Orders of(String[] args) {
            return new Orders(
                    args[0],
                    args[1],
                    args[2],
                    Long.parseLong(args[3]),
                    Integer.parseInt(args[4]),
                    Integer.parseInt(args[5]),
                    Integer.parseInt(args[6]),
                    Mode.valueOf(args[7]),
                    Path.of(args[8]));
        }

        String[] args() {
            return new String[] {
                mongodbUri,
                database,
                shiftId,
                Long.toString(seed),
                Integer.toString(people),
                Integer.toString(threads),
                Integer.toString(places),
                mode.name(),
                facts.toString()
            };
        }
    }

    public static void main(String[] args) throws Exception {
        int refused = work(Orders.of(args));
        System.out.println(refused + " refused");
        System.exit(0);
    }

    static int work(Orders orders) throws Exception {
        var meters = new SimpleMeterRegistry();
        try (var mongo = Mongo.connect(orders.mongodbUri(), orders.database(), meters);
                var file = file(orders.facts())) {
            var shifts = new MongoShifts(mongo);
            var crowd = new Crowd(
                    new Crowd.Stores(
                            new MongoCampaigns(mongo, Areas.bundled()),
                            shifts,
                            new MongoLines(shifts),
                            new MongoSignUps(mongo),
                            new MongoAttendances(mongo)),
                    orders.shiftId(),
                    orders.seed(),
                    orders.places(),
                    orders.mode());
            try (var relay = OutboxRelay.start(
                    "shifts",
                    shifts.outbox(),
                    new Alone(),
                    entry -> written(file, orders.shiftId(), entry),
                    Clock.systemUTC(),
                    meters)) {
                int refused = crowd.rush(orders.people(), orders.threads());
                if (!relay.flush(Duration.ofSeconds(60))) {
                    throw new IllegalStateException("the facts did not get out");
                }
                return refused;
            }
        }
    }

    private static PrintStream file(Path path) throws IOException {
        var out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Of this race only: offers of an earlier one may still end meanwhile. */
    private static CompletableFuture<Void> written(PrintStream file, String shiftId, OutboxEntry entry) {
        if (!entry.key().equals(shiftId)) {
            return CompletableFuture.completedFuture(null);
        }
        file.print(entry.id() + "\t" + entry.type() + "\t" + entry.json() + "\n");
        return CompletableFuture.completedFuture(null);
    }

    /** There is one worker at a time. */
    private static final class Alone implements Leadership {
        @Override
        public boolean hold() {
            return true;
        }

        @Override
        public void release() {}
    }
}
