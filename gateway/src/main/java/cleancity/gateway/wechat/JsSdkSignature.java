package cleancity.gateway.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** WeChat's JS-SDK signature: lower-case hex SHA-1 over raw values in the order of their names. */
final class JsSdkSignature {
    private JsSdkSignature() {}

    /** @param url the page's address; a fragment does not count */
    static String of(String ticket, String nonce, long timestamp, String url) {
        var page = url.split("#", 2)[0];
        var text = "jsapi_ticket=%s&noncestr=%s&timestamp=%d&url=%s".formatted(ticket, nonce, timestamp, page);
        try {
            var sha = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
