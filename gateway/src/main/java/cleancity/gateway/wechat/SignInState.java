package cleancity.gateway.wechat;

import cleancity.gateway.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What binds a sign-in to the browser that began it: goes there in a signed cookie, and its nonce to WeChat and back.
 *
 * @param nonce letters and digits only, as WeChat takes nothing else in {@code state}
 * @param returnTo path of this site
 * @param attempt 0 at first, 1 after a stale code
 */
record SignInState(String nonce, String returnTo, int attempt, Instant endsAt) {

    String signed(Fingerprint fingerprint) {
        var path = Base64.getUrlEncoder().withoutPadding().encodeToString(returnTo.getBytes(StandardCharsets.UTF_8));
        var text = nonce + '.' + path + '.' + attempt + '.' + endsAt.getEpochSecond();
        return text + '.' + fingerprint.of(text);
    }

    /** Empty unless we signed it and it still holds. */
    static Optional<SignInState> read(String cookie, Fingerprint fingerprint, Instant now) {
        int last = cookie.lastIndexOf('.');
        if (last < 0 || !fingerprint.matches(cookie.substring(0, last), cookie.substring(last + 1))) {
            return Optional.empty();
        }
        var parts = cookie.split("\\.", -1);
        var path = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var ends = Instant.ofEpochSecond(Long.parseLong(parts[3]));
        return Optional.of(new SignInState(parts[0], path, Integer.parseInt(parts[2]), ends))
                .filter(state -> now.isBefore(state.endsAt()));
    }
}
