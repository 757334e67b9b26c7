package cleancity.stores;

import java.nio.file.Path;
import java.util.Map;

/** The folder for programs that are fetched or unpacked once per user and then reused. */
final class CacheFolder {
    private CacheFolder() {}

    /** {@code CLEANCITY_CACHE}, else {@code $XDG_CACHE_HOME/cleancity}, else {@code ~/.cache/cleancity}. */
    static Path ofUser(Map<String, String> environment) {
        String own = environment.getOrDefault("CLEANCITY_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path root = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return root.resolve("cleancity");
    }
}
