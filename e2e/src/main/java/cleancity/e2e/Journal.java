package cleancity.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the people were told, kept on their side: the judge of what the system has made of it. */
final class Journal {
    private static final int MOST_WRONG = 20;

    private final Map<Report, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong lifted = new AtomicLong();
    private final AtomicLong firstAfter = new AtomicLong();
    private final AtomicLong slowestRefusal = new AtomicLong();

    /** From now on it could work again. */
    void lifted() {
        lifted.set(System.nanoTime());
    }

    /** Sends until it is acknowledged or the time is over. */
    void file(Report report, long deadline) {
        while (System.nanoTime() < deadline) {
            long begun = System.nanoTime();
            if (note(report, report.attempt(), begun)) {
                return;
            }
            Report.pause();
        }
        wrong.add("never acknowledged: " + report.text());
    }

    boolean note(Report report, Report.Attempt attempt, long begun) {
        switch (attempt.outcome()) {
            case ACKNOWLEDGED -> {
                acknowledged
                        .computeIfAbsent(report, any -> ConcurrentHashMap.newKeySet())
                        .add(attempt.caseId());
                if (lifted.get() != 0 && begun >= lifted.get()) {
                    firstAfter.compareAndSet(0, System.nanoTime());
                }
            }
            case REFUSED -> slowestRefusal.accumulateAndGet(attempt.nanos(), Math::max);
            case WRONG -> wrong.add("an answer that blames itself or the person: " + attempt.answer());
            case CUT_OFF -> {}
        }
        return attempt.acknowledged();
    }

    int size() {
        return acknowledged.size();
    }

    long recoveryMillis() {
        return lifted.get() == 0 || firstAfter.get() == 0 ? 0 : (firstAfter.get() - lifted.get()) / 1_000_000;
    }

    long slowestRefusalMillis() {
        return slowestRefusal.get() / 1_000_000;
    }

    /** Asks the system for everything that was acknowledged. */
    Verdict verdict() {
        int lost = 0;
        int doubled = 0;
        var found = new ArrayList<>(wrong);
        for (var entry : byPerson().entrySet()) {
            var mine = new HashSet<String>();
            entry.getKey()
                    .get("/api/complaint/reports/mine?limit=100")
                    .requires(200)
                    .json()
                    .path("items")
                    .forEach(each -> mine.add(each.path("id").asString("")));
            for (var report : entry.getValue()) {
                var ids = acknowledged.getOrDefault(report, Set.of());
                doubled += ids.size() - 1;
                lost += mine.containsAll(ids) && isThere(report, ids) ? 0 : 1;
                mine.removeAll(ids);
            }
            doubled += mine.size();
        }
        return new Verdict(lost, doubled, found.stream().limit(MOST_WRONG).toList());
    }

    private static boolean isThere(Report report, Set<String> ids) {
        return ids.stream().allMatch(id -> {
            var reply = report.person().get("/api/complaint/cases/" + id);
            return reply.status() == 200 && reply.json().toString().contains(report.text());
        });
    }

    private Map<Visitor, List<Report>> byPerson() {
        var people = new ConcurrentHashMap<Visitor, List<Report>>();
        acknowledged.keySet().forEach(report -> people.computeIfAbsent(report.person(), any -> new ArrayList<>())
                .add(report));
        return people;
    }

    /**
     * What is not as it should be.
     *
     * @param lost acknowledged, and not there or not as it was sent
     * @param doubled there more often than it was sent
     * @param wrong what nobody should have been told
     */
    record Verdict(int lost, int doubled, List<String> wrong) {}
}
