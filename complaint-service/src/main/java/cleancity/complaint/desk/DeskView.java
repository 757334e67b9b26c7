package cleancity.complaint.desk;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.cases.PublicView.Step;
import cleancity.complaint.catalog.LimitText;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Casework;
import cleancity.kernel.model.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case as staff see it: everything but the contact, which stays masked. */
public final class DeskView {
    private static final double EXACT = 10_000_000;

    private final Cards cards;
    private final Casework casework;

    /** The full form on the wire. */
    public record View(
            String id,
            String number,
            String category,
            String categoryName,
            String status,
            String severity,
            String text,
            @Nullable String address,
            String area,
            String areaName,
            @Nullable Spot place,
            @Nullable String sourceSystem,
            String source,
            @Nullable String photoId,
            List<String> photoIds,
            Instant reportedAt,
            Instant receivedAt,
            Instant expectedAt,
            @Nullable Instant due,
            @Nullable String dueState,
            @Nullable Boolean dueUncertain,
            boolean paused,
            int joined,
            int priority,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String suggestedUnit,
            @Nullable String handler,
            int supervision,
            int reworks,
            @Nullable String extensionAsked,
            @Nullable String contact,
            boolean sample,
            long version,
            List<String> actions,
            List<Said> joins,
            List<Step> timeline) {}

    /** What somebody wrote and showed when they joined; not who. */
    record Said(Instant at, @Nullable String text, List<String> photoIds) {}

    public DeskView(Cards cards, Casework casework) {
        this.cards = cards;
        this.casework = casework;
    }

    public View of(CaseFile file, Actor actor) {
        var card = cards.card(file, Cards.Reader.FULL);
        var catalog = cards.catalog();
        var report = file.report();
        var where = report.where();
        var running = file.clocks().running(file.status());
        return new View(
                card.id(),
                card.number(),
                card.category(),
                card.categoryName(),
                card.status(),
                card.severity(),
                report.text(),
                card.address(),
                card.area(),
                card.areaName(),
                Spot.of(where.place(), EXACT),
                where.system() == null ? null : where.system().slug(),
                report.source().wire(),
                card.photoId(),
                report.photoIds(),
                card.reportedAt(),
                report.receivedAt(),
                file.clocks().expectedAt(),
                card.due(),
                card.dueState(),
                cards.dueUncertain(file) ? true : null,
                running != null && running.paused(),
                card.joined(),
                file.priority(),
                card.unit(),
                card.unitName(),
                catalog.route(where.areas(), catalog.category(report.category()))
                        .orElse(null),
                file.progress().handler(),
                file.progress().supervision(),
                file.progress().reworks(),
                file.clocks().asked() == null
                        ? null
                        : LimitText.of(file.clocks().asked()),
                contact(file),
                report.sample(),
                file.version(),
                casework.allowed(file, actor, cards.now()).stream()
                        .map(CaseAction::wire)
                        .toList(),
                joins(file),
                file.timeline().stream()
                        .map(entry -> Step.of(entry, catalog, true))
                        .toList());
    }

    private static List<Said> joins(CaseFile file) {
        return file.reporters().stream()
                .filter(reporter -> file.isJoinedBy(reporter.id()))
                .map(reporter -> new Said(reporter.at(), reporter.text(), reporter.photoIds()))
                .toList();
    }

    private static @Nullable String contact(CaseFile file) {
        return file.reporters().stream()
                .flatMap(reporter -> Optional.ofNullable(reporter.contact()).stream())
                .map(contact -> contact.masked())
                .findFirst()
                .orElse(null);
    }
}
