package cleancity.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
