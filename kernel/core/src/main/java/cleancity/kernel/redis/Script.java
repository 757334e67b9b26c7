package cleancity.kernel.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script; it runs as one atomic step. Only commands of Redis 6.2.
 *
 * @param name for metrics
 * @param sha SHA-1 of the source in hex: the name Redis knows it by
 */
public record Script(String name, String source, String sha) {
    /** Reads {@code <name>.lua} from beside the class. */
    public static Script beside(Class<?> owner, String name) {
        try (var file = owner.getResourceAsStream(name + ".lua")) {
            if (file == null) {
                throw new IllegalArgumentException("no script " + name + ".lua beside " + owner.getName());
            }
            return of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Script of(String name, String source) {
        return new Script(name, source, sha1(source));
    }

    private static String sha1(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }
}
