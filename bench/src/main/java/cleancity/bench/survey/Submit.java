package cleancity.bench.survey;

import cleancity.bench.Crowd;
import cleancity.bench.Measurement;
import cleancity.bench.Report;
import cleancity.bench.Row;
import cleancity.bench.Spread;
import cleancity.bench.TestBed;
import cleancity.bench.Turns;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.survey.model.Participation;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.ParticipationStore.ParticipationDocument;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Submits per second through the store that the service writes them to, beside single inserts of the same document. */
public final class Submit implements Measurement {
    private static final int CALLERS = 256;
    private static final Duration BLOCK = Duration.ofSeconds(2);
    private static final int BLOCKS = 5;
    private static final double LEAST = 3;
    private static final String GROUPED = "grouped";
    private static final String ALONE = "alone";
    private static final String ANSWER = "{\"values\":{" + "\"item\":\"satisfied\",".repeat(20) + "\"age\":\"30-44\"}}";

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public void run(boolean large, Report report) {
        try (var mongo = TestBed.mongo(TestBed.database("submit"));
                var store = new ParticipationStore(mongo, new SimpleMeterRegistry())) {
            var single = mongo.collection("single", ParticipationDocument.class);
            var _ = new MongoOutbox(single); // the same indexes
            var crowd = new Crowd(CALLERS);
            Runnable grouped = () -> store.add(new Participation(id(), "wave", "key", "receipt"), entry());
            Runnable alone = () -> {
                var _ = Await.one(
                        single.insertOne(new ParticipationDocument(id(), "wave", "key", "receipt", List.of(entry()))));
            };
            crowd.perSecond(BLOCK, grouped);
            crowd.perSecond(BLOCK, alone);
            var rates = new Turns()
                    .with(GROUPED, () -> crowd.perSecond(BLOCK, grouped))
                    .with(ALONE, () -> crowd.perSecond(BLOCK, alone))
                    .take(BLOCKS);
            report(rates, report);
        }
    }

    private static void report(Turns rates, Report report) {
        var ratio = Spread.ofRatios(rates.of(GROUPED), rates.of(ALONE));
        var row = new Row(
                "submit, " + CALLERS + " at once",
                String.format(
                        Locale.ROOT, "%,.0f/s", Spread.of(rates.of(GROUPED)).median()),
                String.format(
                        Locale.ROOT,
                        "single inserts %,.0f/s",
                        Spread.of(rates.of(ALONE)).median()),
                String.format(Locale.ROOT, "%.1f×", ratio.median()),
                ratio.line("%.1f"),
                Row.goal("≥ 3×", ratio.median() >= LEAST));
        report.table(
                "submit",
                List.of(row),
                "Both are journalled before they are acknowledged, on the same store and with the same callers.");
    }

    private static OutboxEntry entry() {
        return new OutboxEntry(id(), "answer.waiting", "wave", "wave", "answers", Instant.EPOCH, ANSWER, null);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
