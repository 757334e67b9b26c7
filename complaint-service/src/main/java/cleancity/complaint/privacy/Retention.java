package cleancity.complaint.privacy;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.PhotoStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Keeps personal data no longer than it is needed: contacts of finished cases, and photos that no case ever named. */
public final class Retention {
    private static final Duration UNUSED_PHOTOS = Duration.ofDays(2);
    private static final int BATCH = 200;

    private final CaseQueries queries;
    private final CaseStore cases;
    private final PhotoStore photos;
    private final Duration contacts;
    private final Clock clock;

    /** @param contacts how long after a case is closed its contacts are kept */
    public Retention(CaseQueries queries, CaseStore cases, PhotoStore photos, Duration contacts, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.photos = photos;
        this.contacts = contacts;
        this.clock = clock;
    }

    public void round() {
        var now = clock.instant();
        queries.closedWithContact(now.minus(contacts), BATCH).forEach(this::withoutContacts);
        var unused = photos.uploadedBefore(now.minus(UNUSED_PHOTOS), BATCH).stream()
                .filter(photo -> !photo.owner().equals("sample"))
                .map(photo -> photo.id())
                .toList();
        var named =
                unused.stream().filter(id -> cases.findByPhoto(id).isPresent()).toList();
        photos.keep(named);
        photos.remove(unused.stream().filter(id -> !named.contains(id)).toList());
    }

    /** A case that somebody changes meanwhile is left for the next round. */
    private void withoutContacts(CaseFile file) {
        var reporters = file.reporters().stream()
                .map(reporter -> reporter.withoutContact())
                .toList();
        cases.save(file.withReporters(reporters), List.of());
    }
}
