package cleancity.evaluation.filing;

import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.FilingKind;
import cleancity.evaluation.model.FilingVersion;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.model.Refusals;
import cleancity.evaluation.store.FilingStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who must hand in what by when, what was handed in, and what the office said to it. */
public final class KeepDocuments {
    private final FilingStore store;
    private final Clock clock;

    public KeepDocuments(FilingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<FilingDocument> all() {
        return store.all();
    }

    FilingDocument plan(FilingKind kind, Owner owner, LocalDate dueOn) {
        return store.change(kind, document -> document.planned(owner, dueOn));
    }

    /** The bytes are kept first, so a version never names a file that is not there. */
    FilingDocument handIn(Actor actor, FilingKind kind, String name, byte[] bytes) {
        requireOwn(actor, store.get(kind));
        var media = FileKind.of(bytes).orElseThrow(() -> Refusals.invalid("/", EvaluationRule.FILE_NOT_READABLE));
        var hash = Hashes.sha256(bytes);
        store.keep(hash, bytes);
        var now = clock.instant();
        return store.change(
                kind,
                document -> document.with(new FilingVersion(
                        document.nextNumber(), name, media, hash, bytes.length, actor.id(), now, null)));
    }

    FilingDocument judge(Actor actor, FilingKind kind, boolean accepted, @Nullable String note) {
        var said = new FilingVersion.Judgement(accepted, note, actor.id(), clock.instant());
        return store.change(kind, document -> document.judged(said));
    }

    /** One version and its bytes. */
    record File(FilingVersion version, byte[] bytes) {}

    File file(FilingKind kind, int number) {
        var version = store.get(kind).versions().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(Refusals::notFound);
        return new File(version, bytes(version));
    }

    byte[] bytes(FilingVersion version) {
        return store.bytes(version.sha256()).orElseThrow(Refusals::notFound);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** A unit hands in its own documents; the office any. */
    private static void requireOwn(Actor actor, FilingDocument document) {
        boolean office = actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
        var owner = document.owner();
        if (!office && (owner == null || !owner.unit().equals(actor.unit()))) {
            throw Refusals.forbidden();
        }
    }
}
