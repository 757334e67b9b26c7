package cleancity.survey.estimates.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every estimator against R {@code survey} on random designs, in one R process. The summary stands in {@code
 * target/check-statistics/summary.txt}.
 */
@Tag("oracle")
class StatisticsOracleTest {
    private static final int DESIGNS = 210;
    private static final long SEED = 20261123;
    private static final double POINT_TOLERANCE = 1e-8;
    private static final double INTERVAL_TOLERANCE = 1e-6;
    /** Figures below this size are compared absolutely: rounding leaves 1e-16, not zero. */
    private static final double SMALL = 1e-6;

    private static final Path DIRECTORY = Path.of("target", "check-statistics");
    private static final String SKIPPED =
            "check-statistics skipped: Rscript with package survey not found (Debian: apt-get install r-cran-survey)";

    private final Map<String, Worst> worst = new TreeMap<>();

    @Test
    void shouldAgreeWithR_whenDesignsAreRandom() throws Exception {
        Files.createDirectories(DIRECTORY);
        if (!rHasSurvey()) {
            report(List.of(SKIPPED));
            Assumptions.abort(SKIPPED);
        }
        List<OracleDesign> designs = new OracleDesigns(SEED).draw(DESIGNS);
        write(designs);

        String version = run("Rscript", "--vanilla", "src/test/r/oracle.R", DIRECTORY.toString());
        Map<Integer, Map<String, Double>> expected = read();
        for (OracleDesign design : designs) {
            compare(design, expected.get(design.id()));
        }

        report(summary(version));
        assertThat(worst.get("rate-wilson.low")).isNotNull().satisfies(w -> assertThat(w.compared())
                .isGreaterThan(DESIGNS / 3));
        assertThat(worst.values()).hasSizeGreaterThan(40).allSatisfy(w -> assertThat(w.deviation())
                .as(w.figure() + " in design " + w.design())
                .isLessThanOrEqualTo(tolerance(w.figure())));
    }

    /** The largest deviation of one figure, where it was seen and how often the figure was compared. */
    private record Worst(String figure, double deviation, int design, int compared) {
        Worst with(double other, int otherDesign) {
            boolean worse = other > deviation;
            return new Worst(figure, worse ? other : deviation, worse ? otherDesign : design, compared + 1);
        }
    }

    private void compare(OracleDesign design, Map<String, Double> expected) {
        Map<String, Double> actual = OracleFigures.of(design);
        expected.forEach((figure, value) -> {
            if (figure.startsWith("rate-") && !actual.containsKey(figure)) {
                return; // guarded: R would claim more
            }
            double deviation = deviation(actual.getOrDefault(figure, Double.NaN), value);
            worst.merge(
                    figure,
                    new Worst(figure, deviation, design.id(), 1),
                    (old, one) -> old.with(deviation, one.design()));
        });
    }

    private static double deviation(double actual, double expected) {
        // R prints "not available" where nothing can be estimated; ours is then unbounded or not a number.
        if (!Double.isFinite(expected)) {
            return Double.isFinite(actual) ? Double.POSITIVE_INFINITY : 0;
        }
        double gap = Math.abs(actual - expected) / Math.max(SMALL, Math.abs(expected));
        return Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap;
    }

    private static double tolerance(String figure) {
        return figure.endsWith(".low") || figure.endsWith(".high") ? INTERVAL_TOLERANCE : POINT_TOLERANCE;
    }

    private List<String> summary(String version) {
        List<String> lines = new ArrayList<>();
        lines.add("check-statistics: " + DESIGNS + " random designs, seed " + SEED + ", against " + version);
        lines.add(String.format("%-20s %9s %12s %10s", "figure", "compared", "worst", "tolerance"));
        worst.values()
                .forEach(w -> lines.add(String.format(
                        "%-20s %9d %12.2e %10.0e", w.figure(), w.compared(), w.deviation(), tolerance(w.figure()))));
        return lines;
    }

    private static void report(List<String> lines) throws IOException {
        Files.write(DIRECTORY.resolve("summary.txt"), lines);
        lines.forEach(System.out::println);
    }

    private static void write(List<OracleDesign> designs) throws IOException {
        write("designs.csv", "design,lonely,stages,weighting", designs.stream().map(OracleDesign::csv));
        write("rows.csv", OracleDesign.HEADER, designs.stream().flatMap(d -> d.rows().stream()
                .map(r -> r.csv(d.id()))));
        write("margins.csv", "design,variable,category,total", designs.stream().flatMap(d -> d.marginCsv().stream()));
    }

    private static void write(String name, String header, Stream<String> lines) throws IOException {
        Files.write(
                DIRECTORY.resolve(name), Stream.concat(Stream.of(header), lines).toList());
    }

    private static Map<Integer, Map<String, Double>> read() throws IOException {
        Map<Integer, Map<String, Double>> figures = new HashMap<>();
        List<String> lines = Files.readAllLines(DIRECTORY.resolve("figures.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double value = number(cells[2]);
            figures.computeIfAbsent(Integer.valueOf(cells[0]), id -> new HashMap<>())
                    .put(cells[1], value);
        }
        return figures;
    }

    private static double number(String printed) {
        return switch (printed) {
            case "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(printed);
        };
    }

    private static boolean rHasSurvey() throws InterruptedException {
        try {
            return run("Rscript", "--vanilla", "-e", "cat(requireNamespace('survey', quietly=TRUE))")
                    .contains("TRUE");
        } catch (IOException absent) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = DIRECTORY.resolve("r.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("R did not finish in three minutes");
        }
        String said = Files.readString(output).strip();
        if (process.exitValue() != 0) {
            throw new IOException("R failed: " + said);
        }
        return said;
    }
}
