package cleancity.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Every fault, round after round, on one system; a table of what came of it. Exits with 1 on anything lost, doubled or wrong. */
public final class CheckFaults {
    private final FaultySystem system;
    private final List<String> misses = new ArrayList<>();

    private CheckFaults(FaultySystem system) {
        this.system = system;
    }

    /** @param args root of the project; {@code all} rounds, or how many of each at most */
    public static void main(String[] args) throws IOException {
        int most = args.length < 2 || args[1].equals("all") ? Integer.MAX_VALUE : Integer.parseInt(args[1]);
        long begun = System.nanoTime();
        List<String> misses;
        try (var system =
                new FaultySystem(Path.of(args[0]).toAbsolutePath(), Files.createTempDirectory("cleancity-faults"))) {
            var check = new CheckFaults(system);
            check.run(most);
            misses = check.misses;
        }
        misses.forEach(miss -> System.out.println("  " + miss));
        System.out.printf(
                Locale.ROOT,
                "check-faults: %s in %.0f s%n",
                misses.isEmpty() ? "nothing lost, doubled or wrong" : misses.size() + " misses",
                (System.nanoTime() - begun) / 1e9);
        System.exit(misses.isEmpty() ? 0 : 1);
    }

    private void run(int most) throws IOException {
        System.out.printf(
                "%-34s %6s %8s %5s %7s %5s %18s %16s%n",
                "fault", "rounds", "written", "lost", "doubled", "wrong", "recovery ms p50/max", "slowest 503 ms");
        for (var fault : Fault.values()) {
            rounds(fault, Math.min(most, fault.rounds()));
        }
    }

    private void rounds(Fault fault, int rounds) throws IOException {
        int written = 0;
        int lost = 0;
        int doubled = 0;
        int wrong = 0;
        long slowest = 0;
        var recovery = new ArrayList<Long>();
        for (int round = 1; round <= rounds; round++) {
            var journal = new FaultRound(system, fault).run(fault.name().toLowerCase(Locale.ROOT) + "-" + round);
            var verdict = journal.verdict();
            written += journal.size();
            lost += verdict.lost();
            doubled += verdict.doubled();
            wrong += verdict.wrong().size();
            slowest = Math.max(slowest, journal.slowestRefusalMillis());
            recovery.add(journal.recoveryMillis());
            verdict.wrong().forEach(each -> misses.add(fault.title() + ": " + each));
        }
        if (lost + doubled > 0) {
            misses.add("%s: %d lost, %d doubled".formatted(fault.title(), lost, doubled));
        }
        Collections.sort(recovery);
        System.out.printf(
                "%-34s %6d %8d %5d %7d %5d %18s %16d%n",
                fault.title(),
                rounds,
                written,
                lost,
                doubled,
                wrong,
                recovery.get(recovery.size() / 2) + " / " + recovery.getLast(),
                slowest);
    }
}
