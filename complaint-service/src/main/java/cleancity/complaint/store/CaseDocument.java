package cleancity.complaint.store;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.TimeRules;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored: the case itself under {@code file}, and beside it what queries look for.
 *
 * @param open whether something is still to be done
 * @param areas codes of its area and of all above
 * @param dueAt when the running clock runs out
 * @param warnAt when it becomes at risk
 * @param told up to which level the deadline job has told: -1 nothing, 0 at risk, 1 and more overdue
 * @param toldDue the deadline it told of; another deadline begins anew
 * @param outbox facts that are not yet published
 */
public record CaseDocument(
        @BsonId String id,
        String number,
        Long version,
        String status,
        Boolean open,
        String category,
        String group,
        List<String> areas,
        @Nullable String unit,
        @Nullable GeoPoint location,
        Instant reportedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        Integer told,
        @Nullable Instant toldDue,
        Integer priority,
        Integer supervision,
        List<String> reporterIds,
        List<String> photoIds,
        @Nullable String key,
        @Nullable String contactKey,
        Boolean sample,
        Integer schemaVersion,
        CaseFile file,
        List<OutboxEntry> outbox) {
    static final int SCHEMA = 1;

    static CaseDocument of(CaseFile file, TimeRules time, List<OutboxEntry> outbox) {
        var where = file.report().where();
        return new CaseDocument(
                file.id(),
                file.number(),
                file.version(),
                file.status().wire(),
                file.status().isOpen(),
                file.report().category(),
                file.report().group(),
                where.areas(),
                file.progress().unit(),
                Optional.ofNullable(where.place()).map(GeoPoint::of).orElse(null),
                file.report().reportedAt(),
                file.timeline().getLast().at(),
                file.progress().closedAt(),
                time.due(file).orElse(null),
                time.warning(file).orElse(null),
                -1,
                null,
                file.priority(),
                file.progress().supervision(),
                file.reporterIds(),
                file.allPhotoIds(),
                file.report().key(),
                contactKey(file),
                file.report().sample(),
                SCHEMA,
                file,
                outbox);
    }

    CaseFile toDomain() {
        return file;
    }

    private static @Nullable String contactKey(CaseFile file) {
        return file.reporters().stream()
                .flatMap(reporter -> Optional.ofNullable(reporter.contact()).stream())
                .map(contact -> contact.searchKey())
                .findFirst()
                .orElse(null);
    }
}
