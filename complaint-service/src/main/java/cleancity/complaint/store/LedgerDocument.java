package cleancity.complaint.store;

import cleancity.kernel.chain.Canonical;
import cleancity.kernel.chain.Link;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One entry of a book.
 *
 * @param id book and sequence: the store refuses a second entry with the same
 * @param factId the fact the entry tells; unique, so that a fact is written once
 * @param json the fact's data as it was published
 */
public record LedgerDocument(
        @BsonId String id,
        String book,
        Long sequence,
        String previousHash,
        String hash,
        String factId,
        String type,
        String caseId,
        Instant at,
        String json) {

    public static String id(String book, long sequence) {
        return book + '#' + sequence;
    }

    public Link link() {
        return new Link(sequence, previousHash, payload(factId, type, caseId, at, json), hash);
    }

    /** The one place that says which values an entry is made of, in which order. */
    public static Canonical payload(String factId, String type, String caseId, Instant at, String json) {
        return Canonical.form("case-entry.v1")
                .text(factId)
                .text(type)
                .text(caseId)
                .instant(at)
                .text(json)
                .end();
    }
}
