package cleancity.gateway.front;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the web client, in memory.
 *
 * @param zipped gzip of it, where that is smaller
 * @param forEver whether its name changes with its content
 */
record WebFile(String type, Buffer plain, @Nullable Buffer zipped, String etag, boolean forEver) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** Not packed yet: that takes a while, and may follow. */
    static WebFile of(String path, byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        var etag = "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length) + "\"";
        return new WebFile(type, Buffer.buffer(bytes), null, etag, path.startsWith("/assets/"));
    }

    WebFile packed() {
        return new WebFile(type, plain, zipped(type, plain.getBytes()), etag, forEver);
    }

    private static @Nullable Buffer zipped(String type, byte[] bytes) {
        if (type.startsWith("font/") || (type.startsWith("image/") && !type.startsWith("image/svg"))) {
            return null;
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < bytes.length ? Buffer.buffer(out.toByteArray()) : null;
    }

    String cacheControl() {
        return forEver ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
