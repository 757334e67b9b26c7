package cleancity.complaint.demo;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Casework;
import cleancity.complaint.model.Category;
import cleancity.complaint.model.CloseOutRule;
import cleancity.complaint.model.Progress;
import cleancity.complaint.model.Report;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.Counters;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.CaseNumber;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Months of plausible cases, made by the real decisions, marked as sample, written through the real stores. */
public final class SampleData {
    private static final int BATCH = 200;
    private static final int BOOK_BATCH = 1_000;
    private static final int RESIDENTS = 600;

    private final Stores stores;
    private final TimeRules time;
    private final CloseOutRule closeOut;

    /** What sample data is written to. */
    public record Stores(
            CaseStore cases,
            CaseQueries queries,
            CatalogStore catalogs,
            Counters counters,
            PhotoStore photos,
            LedgerBook book,
            Areas areas) {}

    public SampleData(Stores stores, TimeRules time, CloseOutRule closeOut) {
        this.stores = stores;
        this.time = time;
        this.closeOut = closeOut;
    }

    /** @return how many cases were made; none when there are sample cases already */
    public int make(SampleSettings settings, ProgressListener progress) {
        var random = new Random(settings.seed());
        var ids = Ids.seeded(settings.seed(), Clock.fixed(settings.until(), WorkingCalendar.ZONE));
        var photos = SamplePhotos.make(ids, settings.until());
        if (stores.photos().find(photos.getFirst().photo().id()).isPresent()) {
            return 0;
        }
        stores.photos()
                .addAll(
                        photos.stream().map(SamplePhotos.Made::photo).toList(),
                        photos.stream().map(SamplePhotos.Made::bytes).toList());
        var names = photos.stream().map(made -> made.photo().id()).toList();
        var facts = new CaseFacts(ids, time, closeOut);
        var life = new SampleLife(
                new Casework(closeOut, time), facts, stores.catalogs().current(), random, settings.until(), names);
        var lived = born(settings, random, ids, names).stream()
                .map(file -> life.live(file, joiners(random)))
                .toList();
        write(lived, progress);
        return lived.size();
    }

    private List<CaseFile> born(SampleSettings settings, Random random, Ids ids, List<String> photos) {
        var weighted = weighted();
        var hot = List.of("2001-02", "2005-01", "2005-04", "2005-06", "2002-01", "2021-05", "2021-09", "2021-06");
        var places = new SamplePlaces(stores.areas(), random, hot);
        var residents = IntStream.range(0, RESIDENTS).mapToObj(_ -> ids.next()).toList();
        var moments = IntStream.range(0, settings.cases())
                .mapToObj(_ -> moment(settings, random))
                .sorted(Comparator.naturalOrder())
                .toList();
        var born = new ArrayList<CaseFile>();
        for (var at : moments) {
            var spot = places.next();
            var category = spot.category().isEmpty()
                    ? weighted.get(random.nextInt(weighted.size()))
                    : stores.catalogs().current().category(spot.category());
            var resident = residents.get(random.nextInt(RESIDENTS));
            var shown = random.nextInt(3) == 0 ? List.of(photos.get(random.nextInt(photos.size()))) : List.<String>of();
            born.add(file(ids.next(), category, spot, at, resident, shown));
        }
        return born;
    }

    private CaseFile file(
            String id, Category category, SamplePlaces.Spot spot, Instant at, String resident, List<String> photos) {
        var text = "【样例】" + spot.where().address() + ":" + category.popularName();
        var report = new Report(
                category.code(), category.group(), text, spot.where(), photos, true, Source.WECHAT, at, at, null, true);
        var clocks = time.received(stores.catalogs().current(), category.code(), Severity.NORMAL, at);
        var entry = new TimelineEntry(
                at, "report", "reporter", resident, null, null, CaseStatus.RECEIVED, null, null, List.of(), null);
        return new CaseFile(
                id,
                number(at),
                0,
                report,
                Progress.received(Severity.NORMAL),
                clocks,
                List.of(Reporter.first(resident, at, null)),
                List.of(entry));
    }

    private String number(Instant at) {
        var day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        return new CaseNumber(day, stores.counters().next("case-" + day)).toString();
    }

    /** Ledger first, in the order in which things happened; the relay then finds every entry in the book. */
    private void write(List<SampleLife.Lived> lived, ProgressListener progress) {
        var entries = lived.stream().map(each -> entries(each.facts())).toList();
        var all = entries.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(OutboxEntry::at))
                .toList();
        for (int i = 0; i < all.size(); i += BOOK_BATCH) {
            stores.book().append(all.subList(i, Math.min(all.size(), i + BOOK_BATCH)));
        }
        for (int i = 0; i < lived.size(); i += BATCH) {
            int end = Math.min(lived.size(), i + BATCH);
            var files =
                    lived.subList(i, end).stream().map(SampleLife.Lived::file).toList();
            stores.cases().addAll(files, entries.subList(i, end));
            progress.at(end, lived.size());
        }
    }

    private static List<OutboxEntry> entries(List<Fact> facts) {
        return OutboxEntry.of(ComplaintFacts.topic(), facts.toArray(Fact[]::new));
    }

    private static List<String> joiners(Random random) {
        int many = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 0;
        return IntStream.range(0, many)
                .mapToObj(i -> "sample-joiner-" + random.nextInt(RESIDENTS))
                .distinct()
                .toList();
    }

    /** Common kinds several times, so that they are drawn more often. */
    private List<Category> weighted() {
        var common = List.of("2001-02", "2005-01", "2005-04", "2005-05", "2005-06", "2005-07", "2002-01", "2021-09");
        var weighted = new ArrayList<>(stores.catalogs().current().categories());
        for (int i = 0; i < 5; i++) {
            common.forEach(code -> weighted.add(stores.catalogs().current().category(code)));
        }
        return weighted;
    }

    /** By day, more in the morning and the evening, slightly more as the campaign goes on. */
    private static Instant moment(SampleSettings settings, Random random) {
        double share = Math.pow(random.nextDouble(), 0.85);
        var at = settings.until().minus(settings.span()).plus(Duration.ofMinutes((long)
                (share * settings.span().toMinutes())));
        var day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        int minute = 7 * 60 + random.nextInt(14 * 60);
        var moved = day.atStartOfDay(WorkingCalendar.ZONE).plusMinutes(minute).toInstant();
        return moved.isAfter(settings.until()) ? settings.until().minus(Duration.ofMinutes(minute)) : moved;
    }

    /** Whether there is anything at all yet. */
    public boolean isEmpty() {
        return stores.queries().count(CaseFilter.ALL, Instant.EPOCH) == 0;
    }
}
