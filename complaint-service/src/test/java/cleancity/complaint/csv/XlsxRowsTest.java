package cleancity.complaint.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cleancity.complaint.csv.XlsxRows.Unreadable;
import cleancity.kernel.documents.XlsxWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
    @Test
    void shouldReadTextByTheHeader_whenCellsAreOfEveryKind() throws Unreadable {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("问题清单", "问题", "扣分", "日期", "时刻", "金额")
                    .row(
                            " 占道经营 ",
                            7,
                            LocalDate.of(2026, 3, 1),
                            LocalDateTime.of(2026, 3, 1, 8, 30),
                            new BigDecimal("1.50"))
                    .row()
                    .row("乱堆", null, null);
        }

        var rows = XlsxRows.read(out.toByteArray());

        assertThat(rows).extracting(CsvRows.Row::number).containsExactly(2, 4);
        assertThat(rows.getFirst().cells())
                .containsEntry("问题", "占道经营")
                .containsEntry("扣分", "7")
                .containsEntry("日期", "2026-03-01")
                .containsEntry("时刻", "2026-03-01T08:30")
                .containsEntry("金额", "1.5");
        assertThat(rows.getLast().cell("金额")).isEmpty();
    }

    @Test
    void shouldBeUnreadable_whenTheFileIsNoSpreadsheet() throws IOException {
        assertUnreadable("问题,扣分\n占道,1".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertUnreadable(zip("readme.txt", "hello"));
        assertUnreadable(zip("[Content_Types].xml", "<Types>"));
    }

    @Test
    void shouldBeUnreadable_whenItUnpacksToMoreThanCanBeMeant() throws IOException {
        assertUnreadable(zip("xl/worksheets/sheet1.xml", " ".repeat(65 << 20)));
    }

    private static void assertUnreadable(byte[] file) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> XlsxRows.read(file));
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
