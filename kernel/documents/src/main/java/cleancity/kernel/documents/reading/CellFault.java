package cleancity.kernel.documents.reading;

import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Rule;
import java.util.HashMap;
import java.util.Map;

/**
 * One thing wrong with a file.
 *
 * @param row as the spreadsheet shows it; the first of them when it is wrong in the whole column
 * @param column its heading; empty when it is about the whole row or file
 * @param rows in how many rows it is so
 * @param rule whose text {@code fault.<slug>} mentions the details by name; the cell's text is {@code value}
 */
public record CellFault(int row, String column, int rows, Rule rule, Map<String, ?> details) {
    public CellFault {
        details = Map.copyOf(details);
    }

    public CellFault(int row, String column, Rule rule, Map<String, ?> details) {
        this(row, column, 1, rule, details);
    }

    CellFault everywhere(int inRows) {
        var more = new HashMap<String, Object>(details);
        more.put("rows", inRows);
        return new CellFault(row, column, inRows, rule, more);
    }

    /** What stands in the cell, shortened; empty when the fault is not about one. */
    public String value() {
        return details.containsKey("value") ? String.valueOf(details.get("value")) : "";
    }

    /** For a refusal: the place is {@code /rows/2/heading}. */
    public Fault toFault() {
        return new Fault("/rows/" + row + "/" + column, rule.slug(), details);
    }
}
