package cleancity.survey.tally;

import cleancity.survey.model.Counts;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares, now and then, how many answers of each open wave are stored with how many are counted; a gap is told. */
public final class CheckTallies {
    private static final Logger LOG = LoggerFactory.getLogger(CheckTallies.class);
    private static final int MOST_COUNTED = 10_000;

    private final WaveStore waves;
    private final CountingStore answers;
    private final TallyStore tallies;
    private final Clock clock;
    private final AtomicLong gap = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    public CheckTallies(WaveStore waves, CountingStore answers, TallyStore tallies, Clock clock, MeterRegistry meters) {
        this.waves = waves;
        this.answers = answers;
        this.tallies = tallies;
        this.clock = clock;
        Gauge.builder("answers.uncounted.gap", gap, AtomicLong::get)
                .description("Answers of open waves that neither wait nor are counted")
                .register(meters);
        Gauge.builder("answers.waiting", waiting, AtomicLong::get)
                .description("Answers that wait to be counted, no further than 10,000")
                .register(meters);
    }

    /** Cheap: for every minute. */
    public void look() {
        waiting.set(answers.backlog(null, MOST_COUNTED));
    }

    /** Counts the stored answers of every open wave. */
    public void compare() {
        gap.set(waves.open(clock.instant()).stream()
                .mapToLong(wave -> gap(wave.id()))
                .sum());
    }

    /** Nothing can be said while answers wait: they are counted between two looks. */
    private long gap(String wave) {
        if (answers.backlog(wave, 1) > 0) {
            return 0;
        }
        long counted = counted(wave);
        long missing = answers.stored(wave) - counted;
        if (missing == 0 || answers.backlog(wave, 1) > 0 || counted(wave) != counted) {
            return 0;
        }
        LOG.atError()
                .addKeyValue("wave", wave)
                .addKeyValue("missing", missing)
                .log("stored and counted answers differ: count the wave again");
        return Math.abs(missing);
    }

    private long counted(String wave) {
        return tallies.of(wave, null).stream()
                .mapToLong(
                        tally -> tally.counts().n() + tally.counts().option(Counts.SCREENED_OUT, Counts.SCREENED_OUT))
                .sum();
    }
}
