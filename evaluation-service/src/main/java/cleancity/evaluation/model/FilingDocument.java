package cleancity.evaluation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of filing document with everything that was handed in for it.
 *
 * @param versions the latest last
 */
public record FilingDocument(
        FilingKind kind, @Nullable Owner owner, @Nullable LocalDate dueOn, List<FilingVersion> versions) {
    /** How a document stands. */
    public enum State {
        MISSING,
        LATE,
        IN_REVIEW,
        RETURNED,
        ACCEPTED
    }

    public FilingDocument {
        versions = List.copyOf(versions);
    }

    public static FilingDocument untouched(FilingKind kind) {
        return new FilingDocument(kind, null, null, List.of());
    }

    public FilingDocument planned(Owner next, LocalDate due) {
        return new FilingDocument(kind, next, due, versions);
    }

    /** The same bytes as the latest version are refused: nothing would be new. */
    public FilingDocument with(FilingVersion next) {
        latest().filter(last -> last.sha256().equals(next.sha256())).ifPresent(last -> {
            throw Refusals.conflict(EvaluationRule.SAME_HASH, "version", last.number());
        });
        return new FilingDocument(
                kind,
                owner,
                dueOn,
                Stream.concat(versions.stream(), Stream.of(next)).toList());
    }

    /** Judges the latest version, once. */
    public FilingDocument judged(FilingVersion.Judgement said) {
        var last = latest().orElseThrow(() -> Refusals.conflict(EvaluationRule.NO_FILE));
        if (last.judgement() != null) {
            throw Refusals.conflict(EvaluationRule.VERSION_JUDGED, "version", last.number());
        }
        var before = versions.subList(0, versions.size() - 1).stream();
        return new FilingDocument(
                kind,
                owner,
                dueOn,
                Stream.concat(before, Stream.of(last.judged(said))).toList());
    }

    public Optional<FilingVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public int nextNumber() {
        return versions.size() + 1;
    }

    public State state(LocalDate today) {
        var judgement = latest().map(FilingVersion::judgement);
        if (judgement.isPresent() && judgement.get().accepted()) {
            return State.ACCEPTED;
        }
        if (dueOn != null && today.isAfter(dueOn)) {
            return State.LATE;
        }
        if (versions.isEmpty()) {
            return State.MISSING;
        }
        return judgement.isPresent() ? State.RETURNED : State.IN_REVIEW;
    }
}
