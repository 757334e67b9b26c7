package cleancity.complaint.report;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Progress;
import cleancity.complaint.model.Report;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.model.Source;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.privacy.ContactSeal.Keyed;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.Counters;
import cleancity.kernel.ids.CaseNumber;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report becomes a case: once for each intent of each person, however often it is sent. */
public final class FileReport {
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final CaseStore cases;
    private final CatalogStore catalogs;
    private final Counters counters;
    private final PhotosOf photos;
    private final Locate locate;
    private final ContactSeal seal;
    private final TimeRules time;
    private final CaseFacts facts;
    private final Ids ids;
    private final Clock clock;

    public FileReport(Parts parts, CaseStore cases, CatalogStore catalogs, Counters counters, PhotosOf photos) {
        this.cases = cases;
        this.catalogs = catalogs;
        this.counters = counters;
        this.photos = photos;
        this.locate = parts.locate();
        this.seal = parts.seal();
        this.time = parts.time();
        this.facts = parts.facts();
        this.ids = parts.ids();
        this.clock = parts.clock();
    }

    /** What making a case takes besides the stores. */
    public record Parts(Locate locate, ContactSeal seal, TimeRules time, CaseFacts facts, Ids ids, Clock clock) {}

    public CaseFile file(NewReport wanted, Actor reporter) {
        var key = wanted.key() == null ? null : key(reporter.id(), wanted.key());
        if (key != null) {
            var known = cases.findByKey(key);
            if (known.isPresent()) {
                return known.get();
            }
        }
        var made = opened(wanted, reporter, key);
        if (cases.add(made, List.of(facts.reported(made)))) {
            return made;
        }
        return cases.findByKey(String.valueOf(key))
                .orElseThrow(() -> new IllegalStateException("a case number was given twice: " + made.number()));
    }

    private CaseFile opened(NewReport wanted, Actor reporter, @Nullable String key) {
        var now = clock.instant();
        var catalog = catalogs.current();
        var category = catalog.category(wanted.category());
        if (wanted.text().isBlank() && wanted.photoIds().isEmpty()) {
            throw new Refusal.Invalid("/text", ComplaintRule.NOTHING_SAID);
        }
        var where = locate.locate(wanted.spot(), wanted.address(), wanted.area());
        photos.requireOwn(wanted.photoIds(), reporter);
        var id = ids.next();
        var report = new Report(
                category.code(),
                category.group(),
                wanted.text().strip(),
                where,
                wanted.photoIds(),
                wanted.anonymous(),
                wanted.source(),
                reportedAt(wanted.reportedAt(), now),
                now,
                key,
                false);
        var contact = wanted.contact() == null ? null : seal.seal(id, wanted.contact());
        return open(id, number(now), report, wanted, Reporter.first(reporter.id(), now, contact));
    }

    private CaseFile open(String id, String number, Report report, NewReport wanted, Reporter reporter) {
        var now = report.receivedAt();
        var clocks = time.received(catalogs.current(), report.category(), wanted.severity(), now);
        boolean inspected = report.source() == Source.INSPECTION;
        var role = inspected ? "inspector" : "reporter";
        var entry = new TimelineEntry(
                now, "report", role, reporter.id(), null, null, CaseStatus.RECEIVED, null, null, List.of(), null);
        return new CaseFile(
                id,
                number,
                0,
                report,
                Progress.received(wanted.severity()),
                clocks,
                inspected ? List.<Reporter>of() : List.of(reporter),
                List.of(entry));
    }

    private String number(Instant now) {
        var day = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return new CaseNumber(day, counters.next("case-" + day)).toString();
    }

    private static Instant reportedAt(@Nullable Instant said, Instant now) {
        if (said == null) {
            return now;
        }
        if (said.isAfter(now.plus(CLOCK_SKEW)) || said.isBefore(now.minus(OLDEST))) {
            throw new Refusal.Invalid("/reportedAt", ComplaintRule.FUTURE_REPORT);
        }
        return said.isAfter(now) ? now : said;
    }

    private static String key(String reporter, String key) {
        return HexFormat.of().formatHex(Keyed.hmac(key.getBytes(StandardCharsets.UTF_8), "report:" + reporter));
    }
}
