package cleancity.bench.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cleancity.bench.Crowd;
import cleancity.bench.Measurement;
import cleancity.bench.Report;
import cleancity.bench.Row;
import cleancity.bench.Spread;
import cleancity.bench.TestBed;
import cleancity.bench.Turns;
import cleancity.kernel.mongo.Await;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/** Claims on one shift by a crowd, beside the least a store can do about a scarce good: one conditional increment. */
public final class SignUps implements Measurement {
    private static final int THREADS = 64;
    private static final int PLACES = 1_000;
    private static final int FEW = 200;
    private static final int BLOCKS = 5;
    private static final int RUSH = 3_000;
    private static final int GOAL_RUSH = 200_000;
    private static final double MOST_SECONDS = 30;
    private static final String PLACES_GIVEN = "places";
    private static final String INCREMENTS = "increments";

    private final Crowd crowd = new Crowd(THREADS);

    @Override
    public String name() {
        return "sign-up";
    }

    @Override
    public void run(boolean large, Report report) {
        var database = TestBed.database("campaign");
        try (var mongo = TestBed.mongo(database);
                var _ = new Service(database)) {
            var shift = new OpenShift(mongo);
            var bare = mongo.collection("bare", Document.class);
            rush(shift, FEW, FEW); // warm
            increments(bare);
            var rates = new Turns()
                    .with(PLACES_GIVEN, () -> FEW / rush(shift, FEW, FEW))
                    .with(INCREMENTS, () -> increments(bare))
                    .take(BLOCKS);
            var rows = new ArrayList<Row>();
            rows.add(places(rates));
            rows.add(rush(shift, bare, large ? GOAL_RUSH : RUSH));
            report.table(
                    "sign-up",
                    rows,
                    THREADS
                            + " at once on one shift. After every run the shift was exactly full: the measurement fails otherwise. "
                            + "A sign-up is a look, a person's record, the place and its confirmation: five round trips"
                            + " beside the peer's one, which runs to " + PLACES + ".");
        }
    }

    /** Seconds that so many claims take. */
    private double rush(OpenShift open, int places, int claims) {
        var shift = open.publish(places);
        var given = new LongAdder();
        double seconds = crowd.seconds(claims, () -> given.add(open.claim(shift) ? 1 : 0));
        open.requireExactlyFull(shift, given.sum());
        return seconds;
    }

    /** Bare conditional increments of one document per second. */
    private double increments(MongoCollection<Document> collection) {
        var one = new Document("taken", 0);
        var id = Await.one(collection.insertOne(one)).getInsertedId();
        double seconds = crowd.seconds(
                PLACES,
                () -> Await.one(
                        collection.updateOne(and(eq("_id", id), lt("taken", PLACES)), Updates.inc("taken", 1))));
        return PLACES / seconds;
    }

    private static Row places(Turns rates) {
        var ratio = Spread.ofRatios(rates.of(PLACES_GIVEN), rates.of(INCREMENTS));
        return new Row(
                "give all of " + FEW + " places",
                text("%,.0f/s", Spread.of(rates.of(PLACES_GIVEN)).median()),
                text("bare increments %,.0f/s", Spread.of(rates.of(INCREMENTS)).median()),
                text("%.2f×", ratio.median()),
                ratio.line("%.2f"),
                "");
    }

    private Row rush(OpenShift open, MongoCollection<Document> bare, int claims) {
        double seconds = rush(open, PLACES, claims);
        double limit = increments(bare);
        var goal = claims == GOAL_RUSH
                ? Row.goal("≤ 30 s, none oversold", seconds <= MOST_SECONDS)
                : "200,000 in ≤ 30 s: not run, see --large";
        return new Row(
                String.format(Locale.ROOT, "%,d claims for %,d places", claims, PLACES),
                text("%.1f s, ", seconds) + text("%,.0f claims/s", claims / seconds),
                text("bare increments %,.0f/s", limit),
                text("%.2f×", claims / seconds / limit),
                "1",
                goal);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
