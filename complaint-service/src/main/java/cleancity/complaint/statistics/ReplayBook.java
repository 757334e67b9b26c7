package cleancity.complaint.statistics;

import cleancity.complaint.facts.Closed;
import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.facts.Reported;
import cleancity.complaint.facts.Transitioned;
import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.Ranking.BookEnd;
import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.http.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks the books up to where they ended at some moment and rebuilds the cases that were reported in a period: nothing
 * that was written before the period can be about them.
 */
final class ReplayBook {
    private static final int PAGE = 1_000;

    /** Joins, warnings and hot spots change no figure. */
    private static final List<String> TELLING =
            List.of(ComplaintFacts.REPORTED, ComplaintFacts.TRANSITIONED, ComplaintFacts.CLOSED);

    private final LedgerStore ledger;

    ReplayBook(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** @param ends the books in order of time, each with its last entry that counts */
    void each(List<BookEnd> ends, Instant from, Instant to, Consumer<CaseOutline> action) {
        var cases = new LinkedHashMap<String, ReplayedCase>();
        for (var end : ends) {
            long after = 0;
            while (after < end.sequence()) {
                var page = ledger.page(end.book(), after, TELLING, from, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                for (var entry : page) {
                    if (entry.sequence() <= end.sequence()) {
                        apply(entry, cases, from, to);
                    }
                }
                after = page.getLast().sequence();
            }
        }
        cases.values().forEach(each -> action.accept(each.outline()));
    }

    private static void apply(LedgerDocument entry, Map<String, ReplayedCase> cases, Instant from, Instant to) {
        if (entry.type().equals(ComplaintFacts.REPORTED)) {
            var reported = Json.read(entry.json(), Reported.class);
            if (!reported.reportedAt().isBefore(from) && reported.reportedAt().isBefore(to)) {
                cases.put(entry.caseId(), new ReplayedCase(reported));
            }
            return;
        }
        var known = cases.get(entry.caseId());
        if (known == null) {
            return;
        }
        switch (entry.type()) {
            case ComplaintFacts.TRANSITIONED -> known.step(Json.read(entry.json(), Transitioned.class));
            case ComplaintFacts.CLOSED -> known.closed(Json.read(entry.json(), Closed.class));
            default -> {
                // is not asked for
            }
        }
    }
}
