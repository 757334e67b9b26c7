package cleancity.kernel.documents.reading;

import cleancity.kernel.documents.reading.Cell.Kind;
import cleancity.kernel.text.Written;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Reads one sheet of a spreadsheet cell by cell. */
final class SheetReader {
    /** As many as anybody fills in; what stands further right was never meant as part of the table. */
    private static final int COLUMNS = 200;

    private static final int LINES = 100_000;
    /** As many digits as a spreadsheet keeps of a number: 0.1 + 0.2 is 0.3. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int EXPONENT = 300;

    private final String name;
    private final boolean visible;
    private final SharedTexts shared;
    private final Styles styles;
    private final TreeMap<Integer, List<Cell>> lines = new TreeMap<>();
    private final List<Integer> hidden = new ArrayList<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private int line;
    private int column;

    SheetReader(String name, boolean visible, SharedTexts shared, Styles styles) {
        this.name = name;
        this.visible = visible;
        this.shared = shared;
        this.styles = styles;
    }

    Sheet read(byte[] part) throws XMLStreamException, Unreadable {
        for (var xml = Xml.of(part); xml.next(); ) {
            if (xml.starts("row")) {
                line = xml.plainAttribute("r").map(Integer::parseInt).orElse(line + 1);
                column = -1;
                if (xml.plainAttribute("hidden").filter(MergedCells::isTrue).isPresent()) {
                    hidden.add(line);
                }
            } else if (xml.starts("c")) {
                column = xml.plainAttribute("r").map(MergedCells::column).orElse(column + 1);
                put(cell(xml));
            } else if (xml.starts("mergeCell")) {
                xml.plainAttribute("ref").flatMap(MergedCells::of).ifPresent(merged::add);
            }
        }
        int carried = merged.stream().mapToInt(each -> each.carry(lines)).sum();
        hidden.removeIf(number -> !lines.containsKey(number));
        return new Sheet(
                name,
                visible,
                lines.entrySet().stream()
                        .map(each -> new Line(each.getKey(), each.getValue()))
                        .toList(),
                hidden,
                carried);
    }

    private void put(Cell cell) throws Unreadable {
        if (cell.isEmpty() || column >= COLUMNS) {
            return;
        }
        var cells = lines.computeIfAbsent(line, _ -> new ArrayList<>());
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
        if (lines.size() > LINES) {
            throw new Unreadable(ReadRule.FILE_TOO_MANY_ROWS, Map.of("max", LINES));
        }
    }

    private Cell cell(Xml xml) throws XMLStreamException {
        var type = xml.plainAttribute("t").orElse("n");
        int style = xml.plainAttribute("s").map(Integer::parseInt).orElse(0);
        boolean formula = false;
        boolean result = false;
        var text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                text = xml.text("v");
                result = true;
            } else if (xml.starts("is")) {
                text = xml.richText("is");
            }
        }
        return formula && !result ? new Cell("?", Kind.NOT_COMPUTED) : cell(type, style, text);
    }

    private Cell cell(String type, int style, String text) {
        return switch (type) {
            case "s" -> text(shared.at(text));
            case "inlineStr", "str" -> text(text);
            case "b" -> text(text.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(text, Kind.ERROR);
            case "d" -> new Cell(text.replaceFirst("T00:00(:00(\\.0+)?)?$", ""), Kind.DATE);
            default -> text.isBlank() ? Cell.EMPTY : number(style, new BigDecimal(text.strip()));
        };
    }

    private Cell number(int style, BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > EXPONENT) {
            return new Cell(number.toString(), Kind.ERROR);
        }
        return styles.date(style, number.doubleValue())
                .map(day -> new Cell(day, Kind.DATE))
                .orElseGet(() -> new Cell(plain(number), Kind.NUMBER));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static Cell text(String written) {
        var text = Written.text(written);
        return text.isEmpty() ? Cell.EMPTY : new Cell(text, Kind.TEXT);
    }
}
