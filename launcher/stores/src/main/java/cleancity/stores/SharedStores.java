package cleancity.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one set of stores that the tests of a JVM share: starting one takes seconds, a test milliseconds. */
final class SharedStores {
    private static @Nullable EmbeddedStores started;

    private SharedStores() {}

    static synchronized EmbeddedStores get() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    private static EmbeddedStores start() {
        try {
            Path data = Files.createTempDirectory("cleancity-stores");
            EmbeddedStores stores = EmbeddedStores.start(StoreSettings.in(data).replacedBy(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(stores, data), "stop-shared-stores"));
            return stores;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void discard(EmbeddedStores stores, Path data) {
        try {
            stores.close();
            Folders.delete(data);
        } catch (IOException leftBehind) {
            LoggerFactory.getLogger(SharedStores.class).warn("the shared stores left something behind", leftBehind);
        }
    }
}
