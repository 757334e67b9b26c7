package cleancity.bench.complaint;

import cleancity.bench.Measurement;
import cleancity.bench.Report;
import cleancity.bench.Row;
import cleancity.bench.Slope;
import cleancity.bench.Spread;
import cleancity.kernel.lifecycle.Closing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The search for similar cases nearby while the number of cases grows, beside a look-up by id. */
public final class Nearby implements Measurement {
    private static final int BLOCKS = 5;
    private static final int SEARCHES = 300;
    private static final double FLAT = 0.1;

    @Override
    public String name() {
        return "nearby";
    }

    @Override
    public void run(boolean large, Report report) {
        var sizes = large ? List.of(1_000, 10_000, 100_000, 1_000_000) : List.of(1_000, 10_000, 100_000);
        try (var closing = new Closing()) {
            var towns = sizes.stream().map(Town::of).map(closing::add).toList();
            towns.forEach(town -> town.search(SEARCHES)); // warm
            var slopes = new ArrayList<Double>();
            var medians = new ArrayList<Double>();
            var p99 = new ArrayList<Double>();
            var finds = new ArrayList<Double>();
            for (int block = 0; block < BLOCKS; block++) {
                var timings = towns.stream().map(town -> town.search(SEARCHES)).toList();
                var costs = timings.stream()
                        .mapToDouble(timing -> timing.medianMicros())
                        .toArray();
                slopes.add(Slope.logLog(sizes.stream().mapToDouble(n -> n).toArray(), costs));
                medians.add(costs[costs.length - 1]);
                p99.add(timings.getLast().micros(0.99));
                finds.add(towns.getLast().find(SEARCHES).medianMicros());
            }
            report.table(
                    "nearby",
                    List.of(growth(slopes, medians), beside(sizes.getLast(), medians, p99, finds)),
                    "Sizes " + sizes
                            + ", one case in ten open, on 20 × 20 km; within 200 m, the same kind, nearest first.");
        }
    }

    private static Row growth(List<Double> slopes, List<Double> medians) {
        var spread = Spread.of(slopes);
        return new Row(
                "search nearby, growth with the cases",
                text("%.0f µs at the largest", Spread.of(medians).median()),
                "not growing: slope 0",
                text("slope %.2f", spread.median()),
                spread.line("%.2f"),
                Row.goal("slope about 0", spread.median() <= FLAT));
    }

    private static Row beside(int size, List<Double> medians, List<Double> p99, List<Double> finds) {
        var ratio = Spread.ofRatios(medians, finds);
        return new Row(
                String.format(Locale.ROOT, "search nearby, %,d cases", size),
                text("%.0f µs, ", Spread.of(medians).median())
                        + text("p99 %.0f µs", Spread.of(p99).median()),
                text("one case by id %.0f µs", Spread.of(finds).median()),
                text("%.2f×", ratio.median()),
                ratio.line("%.2f"),
                "");
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
