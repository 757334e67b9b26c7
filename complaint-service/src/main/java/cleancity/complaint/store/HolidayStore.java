package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.complaint.model.HolidayNotice;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.time.DayKind;
import cleancity.kernel.time.Holidays.Special;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** The notices that the office has loaded, one for each year; the last word holds. */
public final class HolidayStore {
    private static final int MOST = 50;

    private final MongoCollection<NoticeDocument> notices;

    /** @param date ISO */
    public record DayDocument(String date, DayKind kind, String name) {}

    /** A notice as it is stored. */
    public record NoticeDocument(@BsonId Integer year, String source, List<DayDocument> days) {
        static NoticeDocument of(HolidayNotice notice) {
            var days = notice.days().stream()
                    .map(day -> new DayDocument(day.day().toString(), day.kind(), day.name()))
                    .toList();
            return new NoticeDocument(notice.year().getValue(), notice.source(), days);
        }

        HolidayNotice toDomain() {
            var special = days.stream()
                    .map(day -> new Special(LocalDate.parse(day.date()), day.kind(), day.name()))
                    .toList();
            return new HolidayNotice(Year.of(year), source, special);
        }
    }

    public HolidayStore(Mongo mongo) {
        this.notices = mongo.collection("holidays", NoticeDocument.class);
    }

    public List<HolidayNotice> all() {
        return Await.list(notices.find().limit(MOST), MOST).stream()
                .map(NoticeDocument::toDomain)
                .toList();
    }

    public void put(HolidayNotice notice) {
        var id = eq("_id", notice.year().getValue());
        Await.one(notices.replaceOne(id, NoticeDocument.of(notice), new ReplaceOptions().upsert(true)));
    }
}
