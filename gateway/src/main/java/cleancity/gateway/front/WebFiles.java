package cleancity.gateway.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The built web client, read into memory, and read again when a new build has replaced it. */
public final class WebFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebFiles.class);
    private static final long LOOK_SECONDS = 3;
    private static final String INDEX = "index.html";

    private final Path root;
    private final Thread watcher;
    private volatile Map<String, WebFile> byPath = Map.of();
    private FileTime readAt = FileTime.fromMillis(0);

    private WebFiles(Path root) {
        this.root = root;
        this.watcher = Thread.ofVirtual().name("web-files").unstarted(this::watch);
    }

    public static WebFiles of(Path root) {
        var files = new WebFiles(root);
        var _ = files.read();
        files.watcher.start();
        return files;
    }

    boolean present() {
        return byPath.containsKey("/" + INDEX);
    }

    Optional<WebFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void watch() {
        try {
            pack();
            while (true) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                if (read()) {
                    pack();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** Until this is done, what is sent is compressed on the way. */
    private void pack() {
        var packed = new HashMap<String, WebFile>();
        byPath.forEach((path, file) -> packed.put(path, file.packed()));
        byPath = Map.copyOf(packed);
    }

    /** Whether there was something new. */
    private boolean read() {
        try {
            var built = builtAt();
            if (!built.equals(readAt)) {
                byPath = built.toMillis() == 0 ? Map.of() : all();
                readAt = built;
                return true;
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the web client could not be read; trying again", e); // a build may be under way
        }
        return false;
    }

    /** When the last of a build's files was written; the service worker comes after the pages. */
    private FileTime builtAt() throws IOException {
        var last = FileTime.fromMillis(0);
        for (var name : List.of(INDEX, "sw.js")) {
            var file = root.resolve(name);
            if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(last) > 0) {
                last = Files.getLastModifiedTime(file);
            }
        }
        return last;
    }

    private Map<String, WebFile> all() throws IOException {
        var found = new HashMap<String, WebFile>();
        try (var paths = Files.walk(root)) {
            for (var file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var path = "/" + root.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("/.")) {
                    found.put(path, WebFile.of(path, Files.readAllBytes(file)));
                }
            }
        }
        return Map.copyOf(found);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
