package cleancity.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** Its table for SHA-1, cut to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void shouldGiveTheRfcsCodes_whenTimeIsTheRfcs(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
    }

    @Test
    void shouldTakeNeighbouringSteps_whenClocksAreOff() {
        var now = Instant.ofEpochSecond(1_111_111_111L);

        assertThat(Totp.stepOf("050471", SECRET, now.plusSeconds(30))).hasValue(37_037_037L);
        assertThat(Totp.stepOf("050471", SECRET, now.plusSeconds(90))).isEmpty();
    }

    @Test
    void shouldMakeSecretsOf160Bits_whenEnrolling() {
        var random = new SecureRandom();

        assertThat(Totp.newSecret(random)).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret(random));
    }
}
