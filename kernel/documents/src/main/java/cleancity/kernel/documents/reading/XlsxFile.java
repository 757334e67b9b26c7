package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A spreadsheet (Office Open XML) of any program. Read here and not by a library: those that stream know neither merged
 * cells nor hidden rows and refuse a file without styles, those that know them hold a multiple of the file in memory.
 */
final class XlsxFile {
    private static final String VISIBLE = "visible";

    private XlsxFile() {}

    /** A sheet as the workbook lists it. */
    private record Listed(String name, boolean visible, String relation) {}

    static Book read(byte[] file) throws Unreadable {
        var parts = Parts.of(file);
        try {
            var path = parts.target("", "officeDocument").orElse("xl/workbook.xml");
            var workbook = parts.required(path);
            var styles = Styles.read(parts.target(path, "styles").flatMap(parts::find), is1904(workbook));
            var shared = SharedTexts.read(parts.target(path, "sharedStrings").flatMap(parts::find));
            var paths = parts.relations(path);
            var sheets = new ArrayList<Sheet>();
            for (var each : listed(workbook)) {
                var sheet = parts.find(paths.getOrDefault(each.relation(), ""));
                if (sheet.isPresent()) { // a sheet that is a chart has no cells
                    sheets.add(new SheetReader(each.name(), each.visible(), shared, styles).read(sheet.get()));
                }
            }
            return new Book(sheets);
        } catch (XMLStreamException | NumberFormatException e) {
            throw new Unreadable(ReadRule.FILE_BROKEN, Map.of());
        }
    }

    private static List<Listed> listed(byte[] workbook) throws XMLStreamException {
        var sheets = new ArrayList<Listed>();
        for (var xml = Xml.of(workbook); xml.next(); ) {
            if (xml.starts("sheet")) {
                boolean visible = xml.attribute("state").orElse(VISIBLE).equals(VISIBLE);
                sheets.add(new Listed(
                        xml.attribute("name").orElse(""),
                        visible,
                        xml.attribute("id").orElse("")));
            }
        }
        return sheets;
    }

    /** Whether days are counted from 1904, as old Macs did. */
    private static boolean is1904(byte[] workbook) throws XMLStreamException {
        for (var xml = Xml.of(workbook); xml.next(); ) {
            if (xml.starts("workbookPr")) {
                return xml.attribute("date1904")
                        .filter(text -> text.equals("1") || text.equals("true"))
                        .isPresent();
            }
        }
        return false;
    }
}
