package cleancity.kernel.chain;

/** What walking a book has shown. */
public sealed interface Verdict {
    /**
     * Every entry follows from the one before.
     *
     * @param head where the book ends
     */
    record Intact(Head head) implements Verdict {}

    /**
     * The book was tampered with or damaged.
     *
     * @param sequence the first place that is wrong
     * @param damage what is wrong there
     */
    record Broken(long sequence, Damage damage) implements Verdict {}

    /** What can be wrong at one place of a book. */
    enum Damage {
        /** The entry is not what was written. */
        CHANGED,
        /** The entry is not there. */
        MISSING,
        /** The entry stands, but not in its place; or another one stands there twice. */
        REORDERED
    }
}
