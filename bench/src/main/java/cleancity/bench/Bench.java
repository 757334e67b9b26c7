package cleancity.bench;

import cleancity.bench.campaign.SignUps;
import cleancity.bench.complaint.Nearby;
import cleancity.bench.gateway.PassThrough;
import cleancity.bench.survey.LiveResults;
import cleancity.bench.survey.Submit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the named measurements, or all; {@code --large} goes to sizes that take minutes. */
public final class Bench {
    private static final String LARGE = "--large";
    private static final List<Measurement> ALL =
            List.of(new PassThrough(), new Submit(), new LiveResults(), new SignUps(), new Nearby());

    private Bench() {}

    public static void main(String[] args) throws IOException {
        var names = new ArrayList<>(List.of(args));
        boolean large = names.remove(LARGE);
        var known = ALL.stream().map(Measurement::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("Unknown measurement: choose from " + String.join(", ", known) + ", and " + LARGE);
            System.exit(1);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var report = new Report(out, Path.of("bench", "target", "report.md"));
        report.say("# Measurements of " + LocalDate.now(java.time.ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors shared by servers, stores and clients\n");
        try {
            for (var each : ALL) {
                if (names.isEmpty() || names.contains(each.name())) {
                    run(each, large, report);
                }
            }
            report.write();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // threads of drivers do not keep it
    }

    private static void run(Measurement each, boolean large, Report report) {
        long begun = System.nanoTime();
        each.run(large, report);
        report.say(String.format(Locale.ROOT, "(took %.0f s)%n", (System.nanoTime() - begun) / 1e9));
    }
}
