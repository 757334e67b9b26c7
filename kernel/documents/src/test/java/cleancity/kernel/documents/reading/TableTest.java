package cleancity.kernel.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.documents.XlsxWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final Columns COLUMNS =
            Columns.of("表", 100, Column.required("编号", "代码"), Column.required("名称", "姓名"), Column.optional("日期", "时间"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void shouldReadTheText_whateverItsEncoding(String charset) {
        for (var mark : List.of("", "\uFEFF")) {
            if (!mark.isEmpty() && charset.equals("GB18030")) {
                continue;
            }
            var table = read((mark + "编号,名称\r\n1,太平街道\r\n").getBytes(Charset.forName(charset)));
            assertThat(table.faults()).isEmpty();
            assertThat(table.rows().getFirst().text("名称")).isEqualTo("太平街道");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "，"})
    void shouldTellTheSeparator_whenCellsAreCutByIt(String mark) {
        var table = read("编号#名称#日期\n1#甲#\n2#\"乙#丙\"#2026-01-01\n".replace("#", mark));

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows().get(1).text("名称")).isEqualTo("乙" + mark + "丙");
        assertThat(read("sep=;\n编号;名称\n1;a,b,c\n").rows().getFirst().text("名称")).isEqualTo("a,b,c");
    }

    @Test
    void shouldFindTheHeadings_whenTheyStandBelowTitlesAndAreCalledOtherwise() {
        var table = read("2026年名单,,\n,,\n*代 码（必填）,姓  名：,備註\n1,甲,x\n合计,1,\n");

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(Row::number).containsExactly(4);
        assertThat(table.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.COLUMNS_NOT_READ, Note.Kind.HEADER_BELOW_TITLE, Note.Kind.LINES_NOT_READ);
    }

    @Test
    void shouldNameTheFault_whenTheFileOrAColumnIsWrong() {
        assertThat(rules(read("编号,名称,名称\n1,a,b\n"))).containsExactly("1名称column-twice");
        assertThat(rules(read("编号,日期\n1,\n"))).containsExactly("1名称column-missing");
        assertThat(rules(read("甲,乙\n1,2\n"))).containsExactly("1header-missing");
        assertThat(rules(read("编号,名称\n"))).containsExactly("1file-empty");
        assertThat(rules(read(""))).containsExactly("1file-empty");
        assertThat(rules(read("编号,名称\n1,\"a\n2,b\n"))).containsExactly("2file-quote");
        assertThat(rules(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .containsExactly("1file-old-excel");
        assertThat(rules(read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))).containsExactly("1file-unknown");
        assertThat(rules(read(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF})))
                .containsExactly("1file-encoding");
        assertThat(rules(read(new byte[] {'P', 'K', 3, 4, 0, 0}))).containsExactly("1file-broken");
        assertThat(rules(read("编号,名称\n" + "1,a\n".repeat(101)))).containsExactly("1file-too-many-rows");
    }

    @Test
    void shouldReadEveryKindOfCell_whenTheSpreadsheetHasNoStylesOrReferences() throws IOException {
        var table = read(xlsx(
                "",
                row("", inline("编号") + inline("名称") + inline("日期"))
                        + row(
                                "",
                                "<c><v>0.30000000000000004</v></c>" + inline("富<r><t>文 本</t></r>")
                                        + "<c t=\"str\"><f>A1</f><v>2026-01-02</v></c>")
                        + row("", "<c><v>2</v></c><c t=\"e\"><v>#N/A</v></c><c><f>1+1</f></c>")));

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows().getFirst().text("编号")).isEqualTo("0.3");
        assertThat(table.rows().getFirst().text("日期")).isEqualTo("2026-01-02");
        assertThat(table.rows().get(1).cell("名称").kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(table.rows().get(1).cell("日期").kind()).isEqualTo(Cell.Kind.NOT_COMPUTED);
    }

    @Test
    void shouldCarryMergedCellsAndSayWhatIsHidden_whenTheSpreadsheetHasSuch() throws IOException {
        var styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmm\\-yy\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>";
        var table = read(xlsx(
                styles,
                row("r=\"1\"", cell("A1", "编号") + cell("B1", "名称") + cell("C1", "日期"))
                        + row("r=\"2\"", cell("A2", "甲") + cell("B2", "一") + "<c r=\"C2\" s=\"1\"><v>44440</v></c>")
                        + row("r=\"3\" hidden=\"1\"", cell("B3", "二") + "<c r=\"C3\" s=\"2\"><v>44440</v></c>")
                        + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells><sheetData>"));

        assertThat(table.rows()).extracting(row -> row.text("编号")).containsExactly("甲", "甲");
        assertThat(table.rows()).extracting(row -> row.text("日期")).containsOnly("2021-09-01");
        assertThat(table.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.HIDDEN_LINES_READ, Note.Kind.MERGED_CELLS_CARRIED);
    }

    @Test
    void shouldReadWhatTheProductWrites_whenItComesBack() {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("表", "编号", "名称", "日期").row("2021-09", 0.1 + 0.2, LocalDate.of(2026, 11, 20));
        }

        var table = read(out.toByteArray());

        assertThat(table.sheet()).isEqualTo("表");
        assertThat(table.rows().getFirst().text("编号")).isEqualTo("2021-09");
        assertThat(table.rows().getFirst().text("名称")).isEqualTo("0.3");
        assertThat(table.rows().getFirst().text("日期")).isEqualTo("2026-11-20");
    }

    @Test
    void shouldBeTooLarge_whenItUnpacksToMoreThanCanBeMeant() throws IOException {
        assertThat(rules(read(zip(Map.of("xl/worksheets/sheet1.xml", " ".repeat(65 << 20))))))
                .containsExactly("1file-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20|2026-11-20",
                "2026年11月20日|2026-11-20",
                "２０２６／１１／２０|2026-11-20",
                "2026.1.2|2026-01-02",
                "20261120|2026-11-20",
                "2026/11/20 0:00:00|2026-11-20",
                "46346|2026-11-20",
                "2026-02-30|",
                "11/20/2026|",
                "明天|"
            })
    void shouldReadTheDay_whenItIsWrittenAsPeopleDo(String written, String day) {
        var found = Readings.date().read(new Cell(written, Cell.Kind.TEXT));

        assertThat(found.value()).isEqualTo(day == null ? null : LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "扣1.5分|1.5",
                "１．５|1.5",
                "1,234|1234",
                "3个工作日|3",
                "-0.5|-0.5",
                "1d|",
                "0x1p3|",
                "1e3|",
                "1.5.2|",
                "NaN|",
                "1/2|",
                "٣|"
            })
    void shouldReadTheNumber_whenItIsWrittenAsPeopleDo(String written, String number) {
        var reading = Readings.number(BigDecimal.valueOf(-9_999), BigDecimal.valueOf(9_999));
        var found = reading.read(new Cell(written, Cell.Kind.TEXT));

        assertThat(found.value()).isEqualTo(number == null ? null : new BigDecimal(number));
    }

    @Test
    void shouldUndoWhatSpreadsheetsDoToCodes_whenTheyReadAsDaysOrNumbers() {
        var names = new Names<String>()
                .add("a", List.of("2021-09", "农贸市场"))
                .add("b", List.of("3-12"))
                .add("c", List.of("4.1"))
                .add("d", List.of("4.10"))
                .add("e", List.of("0123"));

        assertThat(names.read(new Cell("2021-09-01", Cell.Kind.DATE)).value()).isEqualTo("a");
        assertThat(names.read(new Cell("44440", Cell.Kind.NUMBER)).value()).isEqualTo("a");
        assertThat(names.read(new Cell("3月12日", Cell.Kind.TEXT)).value()).isEqualTo("b");
        assertThat(names.read(new Cell("12-Mar", Cell.Kind.TEXT)).value()).isEqualTo("b");
        assertThat(names.read(new Cell("4.1", Cell.Kind.TEXT)).value()).isEqualTo("c");
        assertThat(names.read(new Cell("4.1", Cell.Kind.NUMBER)).rule()).isEqualTo(ReadRule.CELL_AMBIGUOUS);
        assertThat(names.read(new Cell("123", Cell.Kind.NUMBER)).value()).isEqualTo("e");
        assertThat(names.read(new Cell("農貿市場", Cell.Kind.TEXT)).value()).isEqualTo("a");
        assertThat(names.read(new Cell("谁", Cell.Kind.TEXT)).rule()).isEqualTo(ReadRule.CELL_UNKNOWN);
    }

    private static Table read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Table read(byte[] file) {
        return Table.read(file, COLUMNS, null);
    }

    private static List<String> rules(Table table) {
        return table.faults().stream()
                .map(fault -> fault.row() + fault.column() + fault.rule().slug())
                .toList();
    }

    private static String row(String attributes, String cells) {
        return "<row " + attributes + ">" + cells + "</row>";
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text.replace("<r>", "</t><r>").replaceFirst("(</t></r>)$", "</t></r><t>")
                + "</t></is></c>";
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] xlsx(String styles, String rows) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + (styles.isEmpty()
                                ? ""
                                : "<Relationship Id=\"rId2\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/>")
                        + "</Relationships>",
                "xl/styles.xml",
                styles,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
