package cleancity.kernel.documents.reading;

import cleancity.kernel.documents.reading.Cell.Kind;
import cleancity.kernel.model.CleanText;
import cleancity.kernel.model.Rule;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row; what is wrong is noted and the reading goes on. */
public final class RowValues {
    private static final int SHOWN = 40;

    /** What stands where a letter was lost in an encoding. */
    private static final char LOST = '\uFFFD';

    private final Row row;
    private final Faults faults;
    private int wrong;

    public RowValues(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    public <T> @Nullable T required(String column, Reading<T> reading) {
        if (row.cell(column).isEmpty()) {
            fault(column, ReadRule.CELL_REQUIRED, Map.of());
            return null;
        }
        return optional(column, reading);
    }

    public <T> @Nullable T optional(String column, Reading<T> reading) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.kind() == Kind.ERROR || cell.kind() == Kind.NOT_COMPUTED) {
            fault(column, cell.kind() == Kind.ERROR ? ReadRule.CELL_ERROR : ReadRule.CELL_NOT_COMPUTED, Map.of());
            return null;
        }
        if (!CleanText.is(cell.text()) || cell.text().indexOf(LOST) >= 0) {
            fault(column, ReadRule.CELL_UNCLEAN, Map.of());
            return null;
        }
        var found = reading.read(cell);
        if (found.rule() != null) {
            fault(column, found.rule(), found.details());
        }
        return found.value();
    }

    public void fault(String column, Rule rule, Map<String, ?> details) {
        wrong++;
        var said = new HashMap<String, Object>(details);
        said.put("value", shown(CleanText.of(row.cell(column).text())));
        faults.add(new CellFault(row.number(), column, rule, said));
    }

    /** Whether nothing of this row was wrong so far. */
    public boolean isGood() {
        return wrong == 0;
    }

    public boolean has(String column) {
        return !row.cell(column).isEmpty();
    }

    public int number() {
        return row.number();
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
