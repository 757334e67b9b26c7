package cleancity.bench;

import java.util.List;
import java.util.Locale;

/** What several blocks of one measurement gave. */
public record Spread(double min, double median, double max, int blocks) {
    /** @param values one per block, at least one */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a spread needs a block");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast(), sorted.size());
    }

    /** Block by block: whatever disturbs one block disturbs both sides of its ratio. */
    public static Spread ofRatios(List<Double> ours, List<Double> peers) {
        var ratios = new java.util.ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / peers.get(i));
        }
        return of(ratios);
    }

    /** Blocks with the smallest, middle and largest value. */
    public String line(String format) {
        return String.format(Locale.ROOT, "%d: " + format + " / " + format + " / " + format, blocks, min, median, max);
    }
}
