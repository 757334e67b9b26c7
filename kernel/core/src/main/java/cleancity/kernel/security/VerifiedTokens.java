package cleancity.kernel.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens verified a moment ago, by SHA-256, so that no token itself is kept. Two generations of bounded size: when the
 * young one is full it becomes the old one and the old one is forgotten.
 */
final class VerifiedTokens {
    private static final int GENERATION = 10_000;
    private static final Duration LIFE = Duration.ofSeconds(60);

    private record Entry(Claims claims, Instant until) {}

    private volatile Map<String, Entry> young = new ConcurrentHashMap<>();
    private volatile Map<String, Entry> old = Map.of();

    Optional<Claims> find(String token, Instant now) {
        var digest = digest(token);
        var entry = Optional.ofNullable(young.get(digest)).or(() -> Optional.ofNullable(old.get(digest)));
        return entry.filter(each -> now.isBefore(each.until())).map(Entry::claims);
    }

    Claims keep(String token, Claims claims, Instant now) {
        if (young.size() >= GENERATION) {
            turn();
        }
        var until = now.plus(LIFE);
        boolean endsBefore = claims.exp() < until.getEpochSecond();
        young.put(
                digest(token),
                new Entry(claims, endsBefore ? Instant.ofEpochSecond(Math.max(0, claims.exp())) : until));
        return claims;
    }

    private synchronized void turn() {
        if (young.size() >= GENERATION) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    private static String digest(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(sha, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
