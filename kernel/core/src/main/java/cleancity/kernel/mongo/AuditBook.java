package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import cleancity.kernel.chain.Canonical;
import cleancity.kernel.chain.Chain;
import cleancity.kernel.chain.Link;
import cleancity.kernel.chain.Verdict;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what to whom, when and why. Only ever added to, and chained: a change, a gap or a swap is found by
 * {@link #verify}. The end of the book goes to the log with every entry, so that cutting it short shows, too.
 */
public final class AuditBook {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 4;
    private static final int PAGE = 1_000;

    private final MongoCollection<EntryDocument> entries;
    private final Chain chain;
    private final Clock clock;

    /** As stored; the sequence is the id, so that the store lets nobody write a place twice. */
    public record EntryDocument(
            @BsonId Long sequence,
            Instant at,
            String actor,
            String action,
            String subject,
            String reason,
            String previousHash,
            String hash) {

        private Link link() {
            return new Link(sequence, previousHash, payload(at, actor, action, subject, reason), hash);
        }

        /** The one place that says which values an entry is made of, in which order. */
        private static Canonical payload(Instant at, String actor, String action, String subject, String reason) {
            return Canonical.form("audit-entry.v1")
                    .instant(at)
                    .text(actor)
                    .text(action)
                    .text(subject)
                    .text(reason)
                    .end();
        }
    }

    /** @param book name in every hash, and of the collection */
    public AuditBook(Mongo mongo, String book, Clock clock) {
        this.entries = mongo.collection(book, EntryDocument.class);
        this.chain = new Chain(book);
        this.clock = clock;
    }

    /** @param subject id of what it was done to */
    public void note(String actor, String action, String subject, String reason) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (added(actor, action, subject, reason)) {
                return;
            }
            Pause.of(1L + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * Math.min(attempt, 16)));
        }
        throw new IllegalStateException("too many write to the audit book at once");
    }

    /** False if somebody else wrote the next entry first. */
    private boolean added(String actor, String action, String subject, String reason) {
        var last = Await.first(entries.find().sort(Sorts.descending("_id")).limit(1));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var payload = EntryDocument.payload(at, actor, action, subject, reason);
        var link = chain.next(last == null ? null : last.link(), payload);
        try {
            Await.one(entries.insertOne(new EntryDocument(
                    link.sequence(), at, actor, action, subject, reason, link.previousHash(), link.hash())));
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
        AUDIT.atInfo()
                .addKeyValue("by", actor)
                .addKeyValue("subject", subject)
                .addKeyValue("sequence", link.sequence())
                .addKeyValue("hash", link.hash())
                .log("{}", action);
        return true;
    }

    /** The last ones first, before a place in the book. */
    public List<EntryDocument> before(long sequence, int limit) {
        var found = entries.find(lt("_id", sequence)).sort(Sorts.descending("_id"));
        return Await.list(found.limit(limit), limit);
    }

    public Verdict verify() {
        return chain.verify(links());
    }

    private Iterator<Link> links() {
        return Stream.iterate(
                        page(0),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().sequence()))
                .flatMap(List::stream)
                .map(EntryDocument::link)
                .iterator();
    }

    private List<EntryDocument> page(long after) {
        var found = entries.find(gt("_id", after)).sort(Sorts.ascending("_id"));
        return Await.list(found.limit(PAGE), PAGE);
    }
}
