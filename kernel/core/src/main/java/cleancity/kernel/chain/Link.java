package cleancity.kernel.chain;

/**
 * One entry of a book, tied to the one before.
 *
 * @param sequence 1, 2, 3, … without gaps
 * @param previousHash hash of the entry before; of the first entry, the book's own hash
 * @param payload what the entry says
 * @param hash SHA-256 over book, sequence, previous hash and payload, 64 lower-case hex digits
 */
public record Link(long sequence, String previousHash, Canonical payload, String hash) {
    /** The end of a book whose last entry this is. */
    public Head head() {
        return new Head(sequence, hash);
    }
}
