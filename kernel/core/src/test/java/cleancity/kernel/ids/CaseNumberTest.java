package cleancity.kernel.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldCarryItsCheckDigit_whenWritten() {
        assertThat(new CaseNumber(DAY, 417)).hasToString("20261123-000417-5");
    }

    @Test
    void shouldComeBack_whenRead() {
        var random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            var number = new CaseNumber(DAY.minusDays(random.nextInt(3000)), 1 + random.nextInt(999_999_999));

            assertThat(CaseNumber.parse(" " + number + " ")).contains(number);
        }
    }

    @Test
    void shouldFindTheMistake_whenOneDigitIsWrong() {
        var right = new CaseNumber(DAY, 417).toString();
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, at) + digit + right.substring(at + 1);

                assertThat(CaseNumber.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void shouldReadNothing_whenItIsNoCaseNumber() {
        assertThat(CaseNumber.parse("")).isEmpty();
        assertThat(CaseNumber.parse("20261123-417-5")).isEmpty();
        assertThat(CaseNumber.parse("20261399-000417-5")).isEmpty();
        assertThat(CaseNumber.parse("20261123-000000-1")).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheFormCannotHoldIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(DAY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(DAY, 1_000_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(LocalDate.of(12026, 1, 1), 1));
    }
}
