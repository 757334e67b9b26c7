package cleancity.bench.survey;

import cleancity.bench.Measurement;
import cleancity.bench.Report;
import cleancity.bench.Row;
import cleancity.bench.Slope;
import cleancity.bench.Spread;
import cleancity.bench.TestBed;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Live results over HTTP while the number of answers grows, beside an aggregation pipeline over the raw answers. */
public final class LiveResults implements Measurement {
    private static final String CITY = "4451";
    private static final int COMMUNITIES = 40;
    private static final int BLOCKS = 5;
    private static final int PIPELINES = 3;
    private static final int READS = 200;
    private static final double LEAST = 5_000;
    private static final double FLAT = 0.1;
    private static final int GOAL_SIZE = 1_000_000;

    /** A wave with so many answers. */
    private record Sized(int size, String wave) {}

    @Override
    public String name() {
        return "live-results";
    }

    @Override
    public void run(boolean large, Report report) {
        var sizes = large ? List.of(1_000, 10_000, 100_000, GOAL_SIZE) : List.of(1_000, 10_000, 100_000);
        var database = TestBed.database("results");
        var communities = Areas.bundled().communitiesUnder(CITY).stream()
                .map(Area::code)
                .limit(COMMUNITIES)
                .toList();
        try (var mongo = TestBed.mongo(database)) {
            var open = new Waves(mongo);
            var filling = new Filling(mongo, communities);
            var waves = new ArrayList<Sized>();
            var counters = new ArrayList<Long>();
            for (int size : sizes) {
                var wave = open.open();
                waves.add(new Sized(size, wave));
                counters.add(filling.fill(wave, open.form(wave), size, size == sizes.getLast()));
            }
            var pipeline = new Pipeline(mongo, open.form(waves.getLast().wave()));
            try (var reader = new ResultsReader(database)) {
                var rows = new ArrayList<Row>();
                rows.addAll(rows("the city", CITY, communities, waves, reader, pipeline));
                rows.addAll(rows(
                        "one community", communities.getFirst(), communities.subList(0, 1), waves, reader, pipeline));
                report.table(
                        "live-results",
                        rows,
                        "Sizes " + sizes + " over " + COMMUNITIES
                                + " communities; counters in all: " + counters
                                + ". The read is a whole GET over HTTP; the pipeline counts the options in one pass and no cells.");
            }
        }
    }

    private static List<Row> rows(
            String what,
            String area,
            List<String> communities,
            List<Sized> waves,
            ResultsReader reader,
            Pipeline pipeline) {
        var sizes = waves.stream().mapToDouble(Sized::size).toArray();
        var largest = waves.getLast();
        if (reader.counted(largest.wave(), CITY) != largest.size()) {
            throw new IllegalStateException("the results do not count every answer");
        }
        waves.forEach(each -> reader.micros(each.wave(), area, READS)); // warm
        var slopes = new ArrayList<Double>();
        var reads = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var pipelines = new ArrayList<Double>();
        for (int block = 0; block < BLOCKS; block++) {
            var micros = waves.stream()
                    .mapToDouble(each -> reader.micros(each.wave(), area, READS))
                    .toArray();
            slopes.add(Slope.logLog(sizes, micros));
            reads.add(micros[micros.length - 1]);
            if (block < PIPELINES) {
                double millis = pipeline.millis(largest.wave(), communities);
                pipelines.add(millis);
                ratios.add(millis * 1e3 / micros[micros.length - 1]);
            }
        }
        return List.of(slope(what, slopes, reads), ratio(what, largest.size(), reads, pipelines, ratios));
    }

    private static Row slope(String what, List<Double> slopes, List<Double> reads) {
        var spread = Spread.of(slopes);
        return new Row(
                "read " + what + ", growth with the answers",
                text("%.0f µs at the largest", Spread.of(reads).median()),
                "not growing: slope 0",
                text("slope %.2f", spread.median()),
                spread.line("%.2f"),
                Row.goal("slope about 0", spread.median() <= FLAT));
    }

    private static Row ratio(String what, int size, List<Double> reads, List<Double> pipelines, List<Double> ratios) {
        var spread = Spread.of(ratios);
        boolean city = what.endsWith("city");
        return new Row(
                String.format(Locale.ROOT, "read %s, %,d answers", what, size),
                text("%.0f µs", Spread.of(reads).median()),
                text("aggregation pipeline %.0f ms", Spread.of(pipelines).median()),
                text("%,.0f× faster", spread.median()),
                spread.line("%,.0f"),
                city && size == GOAL_SIZE
                        ? Row.goal("≥ 5,000×", spread.median() >= LEAST)
                        : city ? "5,000× is promised at 1,000,000 only: --large" : "");
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
