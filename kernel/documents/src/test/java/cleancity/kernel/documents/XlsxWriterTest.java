package cleancity.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    @Test
    void shouldKeepTheKindOfEachCell_whenWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("案件", "编号", "件数", "日期", "时刻", "按期")
                    .row(
                            "C-1",
                            new BigDecimal("2.5"),
                            LocalDate.of(2026, 3, 1),
                            LocalDateTime.of(2026, 3, 1, 8, 30),
                            true)
                    .row(null, 7L, null, null, false);
        }

        var rows = rows(out, 0);
        assertThat(rows.getFirst().getCellText(4)).isEqualTo("按期");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("C-1");
        assertThat(rows.get(1).getCellAsNumber(1)).hasValue(new BigDecimal("2.5"));
        assertThat(rows.get(1).getCellAsDate(2))
                .hasValue(LocalDate.of(2026, 3, 1).atStartOfDay());
        assertThat(rows.get(1).getCellAsDate(3)).hasValue(LocalDateTime.of(2026, 3, 1, 8, 30));
        assertThat(rows.get(1).getCellAsBoolean(4)).hasValue(true);
        assertThat(rows.get(2).getOptionalCell(0)).isEmpty();
    }

    @Test
    void shouldStayText_whenItLooksLikeAFormulaOrHoldsWhatXmlCannot() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("a", "b").row("=1+1").row("<&>\u0001\uD800 ]]>").row("长".repeat(40_000));
        }

        var rows = rows(out, 0);
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("<&>\uFFFD\uFFFD ]]>");
        assertThat(rows.get(3).getCellText(0)).hasSize(32_767).endsWith("长…");
    }

    @Test
    void shouldGoOnInANextSheetWithTheHeader_whenASheetIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out, 3)) {
            xlsx.sheet("台账", "编号").row(1).row(2).row(3).sheet("说明", "字段").row("编号");
        }

        assertThat(names(out)).containsExactly("台账", "台账 2", "说明");
        assertThat(rows(out, 1)).extracting(row -> row.getCellText(0)).containsExactly("编号", "3");
    }

    @Test
    void shouldHandOnWhatIsWritten_whenTheFileIsLarge() {
        var counting = new OutputStream() {
            private long bytes;

            @Override
            public void write(int one) {
                bytes++;
            }

            @Override
            public void write(byte[] piece, int from, int length) {
                bytes += length;
            }
        };
        try (var xlsx = XlsxWriter.to(counting)) {
            xlsx.sheet("a", "b");
            for (int i = 0; i < 20_000; i++) {
                xlsx.row("行" + i + Integer.toHexString(i * 0x9E3779B1));
            }
            assertThat(counting.bytes).isGreaterThan(100_000);
        }
    }

    @Test
    void shouldRefuse_whenARowComesBeforeTheFirstSheet() {
        var xlsx = XlsxWriter.to(new ByteArrayOutputStream());

        assertThatIllegalStateException().isThrownBy(() -> xlsx.row("x"));
    }

    private static List<Row> rows(ByteArrayOutputStream out, int sheet) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> names(ByteArrayOutputStream out) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }
}
