package cleancity.kernel.documents.reading;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Cells merged downwards: what stands in the first is meant for every line. Merged sideways, it is meant once. */
record MergedCells(int column, int first, int last) {
    private static final Pattern REF = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final int LETTERS = 26;

    static Optional<MergedCells> of(String ref) {
        var match = REF.matcher(ref);
        return match.matches()
                ? Optional.of(new MergedCells(
                        column(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /** 0 for A; digits behind the letters are left out. */
    static int column(String ref) {
        int number = 0;
        for (int i = 0; i < ref.length() && Character.isLetter(ref.charAt(i)); i++) {
            number = number * LETTERS + (ref.charAt(i) - 'A' + 1);
        }
        return number - 1;
    }

    static boolean isTrue(String attribute) {
        return attribute.equals("1") || attribute.equals("true");
    }

    /** Into the lines that have something of their own; a line of nothing else is none. Returns how many cells. */
    int carry(SortedMap<Integer, List<Cell>> lines) {
        var top = lines.getOrDefault(first, List.of());
        if (column >= top.size() || top.get(column).isEmpty()) {
            return 0;
        }
        int carried = 0;
        for (var cells : lines.subMap(first + 1, last + 1).values()) {
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, top.get(column));
            carried++;
        }
        return carried;
    }
}
