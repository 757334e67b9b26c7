package cleancity.kernel.documents.reading;

import java.util.Locale;
import java.util.Map;

/**
 * What was done with a file and is no fault, but should be known before it counts.
 *
 * @param details values the text {@code note.<slug>} mentions by name
 */
public record Note(Kind kind, Map<String, ?> details) {
    /** The texts are in {@code kernel/problems_*.properties}. */
    public enum Kind {
        COLUMNS_NOT_READ,
        LINES_NOT_READ,
        HIDDEN_LINES_READ,
        MERGED_CELLS_CARRIED,
        HEADER_BELOW_TITLE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Note {
        details = Map.copyOf(details);
    }
}
