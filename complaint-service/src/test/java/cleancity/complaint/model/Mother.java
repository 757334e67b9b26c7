package cleancity.complaint.model;

import cleancity.complaint.catalog.FirstCatalog;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cases and people for tests. */
public final class Mother {
    /** A Monday, 09:00 in Chaozhou. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    public static final Place PLACE = new Place(116.6226, 23.6567);
    /** A unit below that of the handler. */
    public static final String BELOW = "huanwei";

    public static final Catalog CATALOG = catalog();
    public static final CloseOutRule CLOSE_OUT = new CloseOutRule(100, Duration.ofDays(7));
    public static final TimeRules TIME = new TimeRules(Calendars.china());
    public static final Casework CASEWORK = new Casework(CLOSE_OUT, TIME);

    public static final Actor OFFICE = Actor.staff("office", "office", null, Set.of(Role.OFFICE));
    public static final Actor INSPECTOR = Actor.staff("inspector", "inspector", null, Set.of(Role.INSPECTOR));
    public static final Actor HANDLER = Actor.staff("handler", "handler", "chengzongju", Set.of(Role.HANDLER));
    public static final Actor REPORTER = Actor.resident("reporter");
    /** Asked for the same thing as {@link #REPORTER}, later. */
    public static final Actor JOINER = Actor.resident("joiner");

    public static final Actor STRANGER = Actor.resident("stranger");
    public static final Actor SYSTEM = Actor.system("deadlines");
    public static final List<Actor> EVERYBODY = List.of(OFFICE, INSPECTOR, HANDLER, REPORTER, JOINER, STRANGER, SYSTEM);

    private Mother() {}

    private static Catalog catalog() {
        var first = FirstCatalog.of(Areas.bundled());
        var units = new ArrayList<>(first.units());
        units.add(new Unit(BELOW, "环卫中心", "4451", "chengzongju"));
        return new Catalog(first.categories(), units, first.routes(), first.limits());
    }

    public static CaseFile received() {
        var where =
                new Where(PLACE, CoordinateSystem.GCJ02, "太平路", "445102010", List.of("445102010", "445102", "4451"));
        var report =
                new Report("2005-04", "占道", "占道", where, List.of(), true, Source.WECHAT, MONDAY, MONDAY, null, false);
        var clocks = TIME.received(CATALOG, "2005-04", Severity.NORMAL, MONDAY);
        var entry = new TimelineEntry(
                MONDAY, "report", "reporter", "reporter", null, null, CaseStatus.RECEIVED, null, null, List.of(), null);
        return new CaseFile(
                "case-1",
                "20261123-000001-0",
                0,
                report,
                Progress.received(Severity.NORMAL),
                clocks,
                List.of(
                        Reporter.first("reporter", MONDAY, null),
                        new Reporter("joiner", MONDAY, "也看到了", List.of(), null, null)),
                List.of(entry));
    }

    /** A case that came to this status by the straight way. */
    public static CaseFile in(CaseStatus status) {
        var file = received();
        if (status == CaseStatus.VOIDED) {
            return step(file, full(CaseAction.MERGE), OFFICE);
        }
        var way = List.of(
                CaseAction.VERIFY,
                CaseAction.FILE,
                CaseAction.DISPATCH,
                CaseAction.START,
                CaseAction.FINISH,
                CaseAction.APPROVE_CLOSE);
        for (var action : way) {
            if (file.status() == status) {
                return file;
            }
            file = step(file, full(action), right(action));
        }
        return file;
    }

    public static CaseFile step(CaseFile file, Act act, Actor actor) {
        return CASEWORK.decide(
                file, act, actor, CATALOG, file.timeline().getLast().at().plusSeconds(600));
    }

    /** An act with every kind of evidence. */
    public static Act full(CaseAction action) {
        var unit = action == CaseAction.HAND_OVER ? BELOW : "chengzongju";
        return new Act(action, "a reason", unit, null, List.of("photo"), PLACE, Limit.hours(2), "case-2");
    }

    public static Actor right(CaseAction action) {
        return switch (action) {
            case VERIFY, APPROVE_CLOSE, REWORK -> INSPECTOR;
            case START, HAND_OVER, FINISH, RETURN, REQUEST_EXTENSION -> HANDLER;
            case WITHDRAW, REOPEN -> REPORTER;
            default -> OFFICE;
        };
    }
}
