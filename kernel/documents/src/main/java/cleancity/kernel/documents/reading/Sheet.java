package cleancity.kernel.documents.reading;

import java.util.List;

/**
 * One sheet.
 *
 * @param name empty for CSV
 * @param lines without those that are blank
 * @param hiddenLines lines the person who made it does not see, for they are filtered out or hidden
 * @param carried cells that got the value of the cells they were merged with
 */
record Sheet(String name, boolean visible, List<Line> lines, List<Integer> hiddenLines, int carried) {
    Sheet {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
        hiddenLines = List.copyOf(hiddenLines);
    }
}
