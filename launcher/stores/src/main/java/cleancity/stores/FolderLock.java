package cleancity.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a data folder for this process. The system lets go of it when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it when missing.
     *
     * @throws StoreUnavailable when another process, or this one, already holds it
     */
    static FolderLock take(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        FileChannel channel = opened(folder);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StoreUnavailable(
                    "The data folder " + folder.toAbsolutePath()
                            + " is in use by another running CleanCity; stop that one or choose another folder.",
                    null);
        }
        return new FolderLock(channel);
    }

    private static FileChannel opened(Path folder) throws IOException {
        try {
            return FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new StoreUnavailable(
                    "The data folder " + folder.toAbsolutePath()
                            + " cannot be written to; make it writable or choose another folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
