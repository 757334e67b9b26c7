package cleancity.complaint.ledger;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the 台账: what, where, who answers for it, until when, what was done, and whether it is struck off (销号).
 *
 * @param measure the last note of those who handle it
 * @param evidence how many photos prove the work
 */
public record LedgerRow(
        String id,
        String number,
        String source,
        String categoryName,
        String areaName,
        @Nullable String address,
        String text,
        String status,
        @Nullable String unitName,
        @Nullable String person,
        Instant reportedAt,
        @Nullable Instant due,
        @Nullable String dueState,
        @Nullable String measure,
        int evidence,
        @Nullable Instant finishedAt,
        @Nullable Instant struckOffAt,
        int reworks,
        int supervision,
        boolean sample) {
    private static final List<String> WORK = List.of("finish", "request-extension", "pause", "return");

    public static LedgerRow of(CaseFile file, Cards cards) {
        var card = cards.card(file, Cards.Reader.FULL);
        return new LedgerRow(
                card.id(),
                card.number(),
                file.report().source().wire(),
                card.categoryName(),
                card.areaName(),
                card.address(),
                file.report().text(),
                card.status(),
                card.unitName(),
                person(file),
                card.reportedAt(),
                card.due(),
                card.dueState(),
                measure(file),
                evidence(file),
                file.progress().finishedAt(),
                file.progress().closedAt(),
                file.progress().reworks(),
                card.supervision(),
                card.sample());
    }

    private static @Nullable String person(CaseFile file) {
        return file.timeline().reversed().stream()
                .filter(entry -> entry.role().equals("handler"))
                .map(entry -> Objects.requireNonNullElse(entry.actorName(), entry.actor()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String measure(CaseFile file) {
        return file.timeline().reversed().stream()
                .filter(entry -> WORK.contains(entry.action()) && entry.note() != null)
                .map(TimelineEntry::note)
                .findFirst()
                .orElse(null);
    }

    private static int evidence(CaseFile file) {
        return file.timeline().stream()
                .filter(entry -> entry.action().equals("finish"))
                .mapToInt(entry -> entry.photoIds().size())
                .sum();
    }
}
