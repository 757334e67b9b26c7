package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Inboxes in MongoDB; a notice is kept for half a year. */
public final class MongoNotices implements Notices {
    /** Where it is told that a notice was delivered. */
    public static final Topic TOPIC = new Topic("cleancity.inbox", 4);

    /** The fact told there. */
    public static final String DELIVERED = "notice.delivered.v1";

    private static final Duration KEPT = Duration.ofDays(180);

    private final MongoCollection<NoticeDocument> notices;
    private final Clock clock;

    /** @param person whose inbox grew */
    public record Delivered(String person) {}

    public MongoNotices(Mongo mongo, Clock clock) {
        this.notices = mongo.collection("notices", NoticeDocument.class);
        this.clock = clock;
        DeclaredIndexes.of(
                        DeclaredIndexes.plain(
                                Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("at", "_id"))),
                        DeclaredIndexes.where(eq("read", false), Indexes.ascending("person", "read")),
                        DeclaredIndexes.expiring("expiresAt"))
                .ensureOn(notices);
    }

    public OutboxStore outbox() {
        return new MongoOutbox(notices);
    }

    @Override
    public void add(List<Notice> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var documents = fresh.stream().map(this::document).toList();
        try {
            Await.one(notices.insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    private NoticeDocument document(Notice notice) {
        var told = new Fact(notice.id(), DELIVERED, notice.id(), notice.at(), new Delivered(notice.person()));
        var outbox = List.of(OutboxEntry.keyed(TOPIC, notice.person(), told));
        return NoticeDocument.of(notice, notice.at().plus(KEPT), outbox);
    }

    @Override
    public List<Notice> of(String person, @Nullable Place before, int limit) {
        var mine = and(eq("person", person), gt("expiresAt", clock.instant()));
        var page = notices.find(before == null ? mine : and(mine, earlier(before)))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit);
        return Await.list(page, limit).stream().map(NoticeDocument::toDomain).toList();
    }

    private static Bson earlier(Place place) {
        return or(lt("at", place.at()), and(eq("at", place.at()), lt("_id", place.id())));
    }

    @Override
    public int unread(String person) {
        var unread = and(eq("person", person), eq("read", false), gt("expiresAt", clock.instant()));
        return Math.toIntExact(Await.one(notices.countDocuments(unread, new CountOptions().limit(MOST_COUNTED))));
    }

    @Override
    public void markRead(String person, String id) {
        Await.one(notices.updateOne(and(eq("_id", id), eq("person", person)), Updates.set("read", true)));
    }
}
