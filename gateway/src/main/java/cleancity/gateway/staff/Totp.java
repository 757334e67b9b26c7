package cleancity.gateway.staff;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 s). A secret is 160 bits in Base32. */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int QUIET = 4; // modules around the code (ISO/IEC 18004)
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private Totp() {}

    static String newSecret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** The address that authenticator apps read from a QR code. */
    static String uri(String secret, String username) {
        var label = encoded("创卫通") + ":" + encoded(username);
        return "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(label, secret, encoded("创卫通"));
    }

    /** The address as a picture that a page can show: an SVG of one path, in a data address. */
    static String picture(String uri) {
        var code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>".formatted(side, side, path);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
    }

    /** The time step for which the code is right: now, or one step to either side for clocks that are off. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        long step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(each -> same(code(secret, each), code))
                .findFirst();
    }

    static String code(String secret, long step) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of our own", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
