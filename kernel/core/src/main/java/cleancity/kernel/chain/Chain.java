package cleancity.kernel.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One append-only book. Its name goes into every hash, so that no entry of another book fits. Who stores the links must
 * let the store refuse a second entry with the same sequence (unique index on book and sequence). Thread-safe.
 */
public final class Chain {
    private static final String FORMAT = "cleancity-chain.v1";

    private final String genesis;
    private final byte[] book;

    /** The book of that name, e.g. {@code hours/2026}. */
    public Chain(String book) {
        this.book = Canonical.form(FORMAT).text(book).end().shared();
        this.genesis = HexFormat.of().formatHex(sha256().digest(this.book));
    }

    /** Where a book without entries ends. */
    public Head empty() {
        return new Head(0, genesis);
    }

    /** The entry that follows the previous one, or the first entry when there is none. */
    public Link next(@Nullable Link previous, Canonical payload) {
        return next(previous == null ? empty() : previous.head(), payload);
    }

    /** The entry that follows the end of the book. */
    public Link next(Head end, Canonical payload) {
        long sequence = end.sequence() + 1;
        return new Link(sequence, end.hash(), payload, hash(sequence, end.hash(), payload));
    }

    /**
     * Walks the whole book, whatever its size, and finds the first place that is wrong. Cutting off the end or writing
     * everything anew from some entry on goes unseen here: see {@link #verify(Iterator, Head)}.
     */
    public Verdict verify(Iterator<Link> links) {
        return new Walk(this).over(links);
    }

    /** Walks the book and also requires that it holds the entry whose hash was noted. */
    public Verdict verify(Iterator<Link> links, Head noted) {
        var walk = new Walk(this);
        var watched = new Watch(links, noted.sequence());
        var verdict = walk.over(watched);
        if (!(verdict instanceof Verdict.Intact(var head)) || noted.equals(empty())) {
            return verdict;
        }
        if (head.sequence() < noted.sequence()) {
            return new Verdict.Broken(head.sequence() + 1, Verdict.Damage.MISSING);
        }
        boolean same = Objects.equals(watched.seen(), noted.hash());
        return same ? verdict : new Verdict.Broken(noted.sequence(), Verdict.Damage.CHANGED);
    }

    boolean holds(Link link) {
        return link.hash().equals(hash(link.sequence(), link.previousHash(), link.payload()));
    }

    private String hash(long sequence, String previousHash, Canonical payload) {
        var sha256 = sha256();
        sha256.update(book);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        var previous = previousHash.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(previous.length).array());
        sha256.update(previous);
        return HexFormat.of().formatHex(sha256.digest(payload.shared()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
