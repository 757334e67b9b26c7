package cleancity.campaign.store;

import cleancity.campaign.model.MosquitoWeek;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A community's week as stored, with every sheet that went into it. */
public record MosquitoWeekDocument(
        @BsonId String id,
        String area,
        List<String> areaPath,
        String week,
        int houses,
        int positiveHouses,
        int containers,
        int positiveContainers,
        int level,
        List<SheetDocument> sheets,
        @Nullable List<OutboxEntry> outbox) {
    /** One sheet. */
    public record SheetDocument(
            String id, int houses, int positiveHouses, int containers, int positiveContainers, String by, Instant at) {}

    MosquitoWeek toDomain() {
        return new MosquitoWeek(
                area, week, sheets.size(), houses, positiveHouses, containers, positiveContainers, level);
    }
}
