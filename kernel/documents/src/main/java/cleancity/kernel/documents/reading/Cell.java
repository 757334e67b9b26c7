package cleancity.kernel.documents.reading;

/**
 * One cell.
 *
 * @param text a number without exponent, a date as ISO 8601, anything else as written without blanks around it
 */
public record Cell(String text, Kind kind) {
    static final Cell EMPTY = new Cell("", Kind.TEXT);

    /** What the spreadsheet holds it for; CSV holds everything for text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that gave an error, e.g. {@code #N/A}. */
        ERROR,
        /** A formula whose result the program that wrote the file did not keep. */
        NOT_COMPUTED
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
