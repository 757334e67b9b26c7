package cleancity.gateway.staff;

import java.time.Instant;

/** An authenticator app. */
public final class TestTotp {
    private TestTotp() {}

    /** @param ahead time steps from now */
    public static String now(String secret, int ahead) {
        return Totp.code(secret, Instant.now().getEpochSecond() / 30 + ahead);
    }
}
