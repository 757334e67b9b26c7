package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with the rows of a table, gathered while they are read. */
public final class Faults {
    /** From so many rows on, a column in which every cell breaks the same rule is one fault and not hundreds. */
    private static final int COLUMN = 10;

    private static final int MOST = 500;

    private final List<CellFault> faults = new ArrayList<>();

    void add(CellFault fault) {
        faults.add(fault);
    }

    /** @param rows how many there were */
    public List<CellFault> of(int rows) {
        var wholeColumns = faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> List.of(fault.column(), fault.rule().slug()), Collectors.counting()));
        Function<CellFault, Boolean> isWhole = fault -> rows >= COLUMN
                && wholeColumns.getOrDefault(
                                List.of(fault.column(), fault.rule().slug()), 0L)
                        >= rows;
        var told = new ArrayList<CellFault>();
        var done = new java.util.HashSet<List<String>>();
        for (var fault : faults) {
            if (!isWhole.apply(fault)) {
                told.add(fault);
            } else if (done.add(List.of(fault.column(), fault.rule().slug()))) {
                told.add(fault.everywhere(rows));
            }
        }
        if (told.size() <= MOST) {
            return told;
        }
        var shown = new ArrayList<>(told.subList(0, MOST));
        shown.add(
                new CellFault(told.get(MOST).row(), "", ReadRule.FAULTS_LEFT_OUT, Map.of("count", told.size() - MOST)));
        return shown;
    }
}
