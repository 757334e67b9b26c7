package cleancity.complaint.cases;

import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.photo.ShowPhoto;
import cleancity.complaint.privacy.CoarseText;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the short form of a case that all lists show. */
public final class Cards {
    private static final double EXACT = 10_000_000;

    private final CatalogStore catalogs;
    private final Areas areas;
    private final TimeRules time;
    private final Clock clock;

    /** The short form on the wire. */
    public record Card(
            String id,
            String number,
            String category,
            String categoryName,
            String status,
            String severity,
            @Nullable String text,
            @Nullable String address,
            String area,
            String areaName,
            @Nullable Spot place,
            @Nullable String photoId,
            Instant reportedAt,
            @Nullable Instant due,
            @Nullable String dueState,
            int joined,
            @Nullable String unit,
            @Nullable String unitName,
            int supervision,
            boolean sample) {}

    /** Who reads it: staff and whoever wrote it read all of the text, others the coarse form. */
    public enum Reader {
        FULL,
        SIGNED_IN,
        PUBLIC
    }

    public Cards(CatalogStore catalogs, Areas areas, TimeRules time, Clock clock) {
        this.catalogs = catalogs;
        this.areas = areas;
        this.time = time;
        this.clock = clock;
    }

    public Card card(CaseFile file, Reader reader) {
        var catalog = catalogs.current();
        var report = file.report();
        var due = time.due(file).orElse(null);
        var unit = file.progress().unit();
        return new Card(
                file.id(),
                file.number(),
                report.category(),
                catalog.categoryName(report.category()),
                file.status().wire(),
                file.progress().severity().wire(),
                text(file, reader),
                address(file, reader),
                report.where().area(),
                areaName(report.where().area()),
                reader == Reader.FULL ? Spot.of(report.where().place(), EXACT) : null,
                photo(file, reader),
                report.reportedAt(),
                due,
                dueState(file),
                file.joined(),
                unit,
                unit == null ? null : catalog.unitName(unit),
                file.progress().supervision(),
                report.sample());
    }

    public static Reader readerOf(CaseFile file, Optional<Actor> caller) {
        if (caller.filter(actor -> actor.isStaff() || file.isWrittenBy(actor.id()))
                .isPresent()) {
            return Reader.FULL;
        }
        return caller.isPresent() ? Reader.SIGNED_IN : Reader.PUBLIC;
    }

    public static String text(CaseFile file, Reader reader) {
        var text = file.report().text();
        return reader == Reader.FULL ? text : CoarseText.of(text);
    }

    private static @Nullable String address(CaseFile file, Reader reader) {
        var address = file.report().where().address();
        return address == null || reader == Reader.FULL ? address : CoarseText.of(address);
    }

    private static @Nullable String photo(CaseFile file, Reader reader) {
        boolean may = reader == Reader.FULL || ShowPhoto.mayName(file, reader == Reader.SIGNED_IN);
        var photos = file.report().photoIds();
        return may && !photos.isEmpty() ? photos.getFirst() : null;
    }

    /** How a case stands to its deadline: {@code on-time}, {@code at-risk}, {@code overdue}; null when no clock runs. */
    public @Nullable String dueState(CaseFile file) {
        var due = time.due(file);
        var now = clock.instant();
        if (due.isEmpty()) {
            return null;
        }
        if (!now.isBefore(due.get())) {
            return "overdue";
        }
        return time.warning(file).filter(warn -> !now.isBefore(warn)).isPresent() ? "at-risk" : "on-time";
    }

    public @Nullable Instant due(CaseFile file) {
        return time.due(file).orElse(null);
    }

    public String areaName(String code) {
        return areas.find(code).map(Area::name).orElse(code);
    }

    public Catalog catalog() {
        return catalogs.current();
    }

    /** Whether it is due in a year whose days off are not published yet. */
    public boolean dueUncertain(CaseFile file) {
        return time.dueUncertain(file);
    }

    public Instant now() {
        return clock.instant();
    }
}
