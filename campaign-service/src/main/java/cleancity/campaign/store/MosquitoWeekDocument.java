package cleancity.campaign.store;

import cleancity.campaign.facts.MosquitoNews;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.geo.Place;
import java.time.Instant;
import java.util.ArrayList;
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
        @Nullable List<OutboxEntry> outbox,
        @Nullable Long version) {
    /** One sheet. */
    public record SheetDocument(
            String id,
            int houses,
            int positiveHouses,
            int containers,
            int positiveContainers,
            @Nullable Double lng,
            @Nullable Double lat,
            @Nullable String by,
            @Nullable Instant at) {
        static SheetDocument of(MosquitoSheet sheet, MosquitoNews news) {
            var place = sheet.place();
            return new SheetDocument(
                    sheet.id(),
                    sheet.houses(),
                    sheet.positiveHouses(),
                    sheet.containers(),
                    sheet.positiveContainers(),
                    place == null ? null : place.lng(),
                    place == null ? null : place.lat(),
                    news.by(),
                    news.at());
        }

        MosquitoSheet toDomain() {
            var place = lng == null || lat == null ? null : new Place(lng, lat);
            return new MosquitoSheet(id, houses, positiveHouses, containers, positiveContainers, place);
        }
    }

    /** A week nobody has sent a sheet of. */
    static MosquitoWeekDocument empty(String id, MosquitoNews news) {
        return new MosquitoWeekDocument(
                id, news.area(), news.areaPath(), news.week(), 0, 0, 0, 0, 0, List.of(), List.of(), 0L);
    }

    boolean knows(String sheetId) {
        return sheets.stream().anyMatch(sheet -> sheet.id().equals(sheetId));
    }

    /** With one more sheet. */
    MosquitoWeekDocument with(MosquitoSheet sheet, MosquitoNews news) {
        var now = toDomain().with(sheet);
        var all = new ArrayList<>(sheets);
        all.add(SheetDocument.of(sheet, news));
        return new MosquitoWeekDocument(
                id,
                area,
                areaPath,
                week,
                now.houses(),
                now.positiveHouses(),
                now.containers(),
                now.positiveContainers(),
                now.level(),
                List.copyOf(all),
                outbox,
                version);
    }

    MosquitoWeek toDomain() {
        return new MosquitoWeek(
                area, week, sheets.size(), houses, positiveHouses, containers, positiveContainers, level);
    }
}
