package cleancity.kernel.chain;

/**
 * The end of a book at some time. Noted elsewhere (printed, sent as a fact), it later shows whether the book was cut
 * short or written anew from some entry on, which a chain by itself cannot show.
 *
 * @param sequence of the last entry, 0 for an empty book
 * @param hash of the last entry, or the book's own hash
 */
public record Head(long sequence, String hash) {}
