package cleancity.complaint.export;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void shouldHaveAWord_forEveryCodeInATable() {
        var codes = Stream.of(
                        Arrays.stream(CaseStatus.values()).map(each -> List.of("status", each.wire())),
                        Arrays.stream(Source.values()).map(each -> List.of("source", each.wire())),
                        Arrays.stream(Severity.values()).map(each -> List.of("severity", each.wire())),
                        Stream.of("on-time", "at-risk", "overdue").map(each -> List.of("due", each)))
                .flatMap(each -> each);

        assertThat(codes).allSatisfy(code -> assertThat(Words.of(code.getFirst(), code.getLast()))
                .isNotBlank());
    }
}
