package cleancity.bench.complaint;

import cleancity.complaint.catalog.FirstCatalog;
import cleancity.complaint.model.CalendarKind;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Clocks;
import cleancity.complaint.model.Progress;
import cleancity.complaint.model.Report;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.model.Where;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Cases all over one town of about 20 × 20 km; one in ten is still open. */
final class CaseMaker {
    static final TimeRules TIME = new TimeRules(Calendars.china());

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final List<String> AREAS = List.of("445102010", "445102", "4451");
    private static final int OPEN_OF = 10;

    private final Catalog catalog = FirstCatalog.of(Areas.bundled());
    private final Random random;

    CaseMaker(long seed) {
        random = new Random(seed);
    }

    CaseFile next() {
        var categories = catalog.categories();
        var category = categories.get(random.nextInt(categories.size()));
        var place = new Place(116.5 + 0.2 * random.nextDouble(), 23.55 + 0.2 * random.nextDouble());
        var where = new Where(place, CoordinateSystem.WGS84, "太平路", AREAS.getFirst(), AREAS);
        var report = new Report(
                category.code(), category.group(), "占道", where, List.of(), true, Source.WECHAT, AT, AT, null, false);
        var id = UUID.randomUUID().toString();
        boolean open = random.nextInt(OPEN_OF) == 0;
        return new CaseFile(
                id,
                "N" + id,
                0,
                report,
                open ? Progress.received(Severity.NORMAL) : closed(),
                new Clocks(null, null, CalendarKind.OFFICE, null, AT),
                List.of(Reporter.first("reporter-" + random.nextInt(1_000), AT, null)),
                List.of(new TimelineEntry(
                        AT, "report", "reporter", "r", null, null, CaseStatus.RECEIVED, null, null, List.of(), null)));
    }

    private static Progress closed() {
        return new Progress(
                CaseStatus.CLOSED, Severity.NORMAL, null, null, 0, 0, 0, 0, null, null, AT, AT, AT, AT, true);
    }
}
