package cleancity.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** People write, the fault happens in the middle, everybody repeats until they are served; then all of it is looked at. */
final class FaultRound {
    private static final int PEOPLE = 6;
    private static final int EACH = 8;
    private static final int ALIKE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final FaultySystem system;
    private final Fault fault;
    private final Journal journal = new Journal();

    FaultRound(FaultySystem system, Fault fault) {
        this.system = system;
        this.fault = fault;
    }

    Journal run(String name) throws IOException {
        var people = Acknowledged.signIn(system.origin(), name, PEOPLE);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(person -> threads.execute(() -> write(person, deadline)));
            Eventually.sees(journal::size, written -> written >= PEOPLE);
            fault.happen(system);
            journal.lifted();
        }
        return journal;
    }

    private void write(Visitor person, long deadline) {
        for (int i = 0; i < EACH; i++) {
            var report = new Report(person);
            if (fault == Fault.DUPLICATES) {
                atOnce(report);
            }
            journal.file(report, deadline);
            Report.pause();
        }
    }

    private void atOnce(Report report) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Runnable> alike = IntStream.range(0, ALIKE)
                    .<Runnable>mapToObj(i -> () -> {
                        long begun = System.nanoTime();
                        var _ = journal.note(report, report.attempt(), begun);
                    })
                    .toList();
            alike.forEach(threads::execute);
        }
    }
}
