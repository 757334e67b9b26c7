package cleancity.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time, and one thread in it, fill a place in the cache folder. */
final class CacheLock {
    private CacheLock() {}

    /** Something that fills the cache. */
    interface Filling {
        void run() throws IOException;
    }

    /** Waits for its turn; synchronized because a file lock does not hold threads of one JVM apart. */
    static synchronized void holding(Path lockFile, Filling filling) throws IOException {
        Files.createDirectories(lockFile.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            filling.run();
        }
    }
}
