package cleancity.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void shouldBeginWithTheByteOrderMark_whenWritten() {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.to(out)) {
            csv.row("编号", "状态");
        }

        assertThat(Arrays.copyOf(out.toByteArray(), 3)).isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF编号,状态\r\n");
    }

    @Test
    void shouldQuoteOnlyWhatNeedsIt_whenCellsHoldSeparators() {
        assertThat(line("a,b", "say \"hi\"", "two\nlines", "plain text", ""))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain text,");
    }

    @Test
    void shouldDisarmFormulas_whenTextWouldRun() {
        assertThat(line("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1")).isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),'\tx,'＝1");
        assertThat(line("\r=1", "\n=1")).isEqualTo("\"'\r=1\",\"'\n=1\"");
        assertThat(line("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(line("1=1", "a-b")).isEqualTo("1=1,a-b");
    }

    @Test
    void shouldKeepNumbersAndLeaveNothingEmpty_whenCellsAreNotText() {
        assertThat(line(-3, 0.5, new BigDecimal("1E+3"), null, true)).isEqualTo("-3,0.5,1000,,true");
    }

    @Test
    void shouldDisarmFormulas_whenBlanksThatShowNothingStandInFront() {
        assertThat(line("\uFEFF=1", "\u200B+1", " =1", "\u3000@x")).isEqualTo("'\uFEFF=1,'\u200B+1,' =1,'\u3000@x");
    }

    @Test
    void shouldWriteWhatPeopleCanRead_whenCellsHoldDustAndControlLetters() {
        assertThat(line(0.1 + 0.2, 1e-7, 12345678.9, 2.0, -0.0)).isEqualTo("0.3,0.0000001,12345678.9,2,0");
        assertThat(line("a\u0000b\u0007\u001Bc\u007F")).isEqualTo("a\uFFFDb\uFFFD\uFFFDc\uFFFD");
        assertThat(line(LocalDateTime.of(2026, 11, 30, 4, 5, 42))).isEqualTo("2026-11-30 04:05:42");
    }

    @Test
    void shouldKeepIdentifiers_whenASpreadsheetWouldTurnThem() {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.forPeople(out)) {
            csv.row("2021-09", "00123", "445103121001", "1E5", "20261130-000086-2", "太平路12号", "=1");
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"=\"\"2021-09\"\"\",\"=\"\"00123\"\"\",\"=\"\"445103121001\"\"\",\"=\"\"1E5\"\"\","
                        + "20261130-000086-2,太平路12号,'=1\r\n");
        assertThat(line("2021-09", "00123")).isEqualTo("2021-09,00123");
    }

    @Test
    void shouldHandOnPieces_whenTheFileIsLarge() {
        List<byte[]> pieces = new ArrayList<>();
        try (var csv = CsvWriter.to(pieces::add)) {
            for (int i = 0; i < 10_000; i++) {
                csv.row("row", Integer.toString(i));
            }
        }

        assertThat(pieces).hasSizeGreaterThan(10).allMatch(piece -> piece.length < 10_000);
        assertThat(pieces.stream().mapToInt(piece -> piece.length).sum()).isEqualTo(3 + 10_000 * 6 + 38_890);
    }

    @Test
    void shouldPassOnTheFailure_whenTheStreamBreaks() {
        var csv = CsvWriter.to(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(csv::close);
    }

    private static String line(Object... cells) {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.to(out)) {
            csv.row(Arrays.asList(cells));
        }
        var text = out.toString(StandardCharsets.UTF_8);
        return text.substring(1, text.length() - 2);
    }
}
