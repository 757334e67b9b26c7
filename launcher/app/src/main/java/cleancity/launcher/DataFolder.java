package cleancity.launcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a folder can hold the data of a run: said in one sentence before anything is started. */
final class DataFolder {
    /** The stores' first files, and room to write for a while. */
    static final int LEAST_MEGABYTES = 500;

    private static final int MEGABYTE = 1 << 20;

    private DataFolder() {}

    /** Makes it when it is missing. */
    static void prepare(Path data) throws IOException {
        requireSpelling(data.toString(), Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Halt("The data folder %s cannot be made (%s); choose another with DATA=…".formatted(data, e));
        }
        if (!Files.isWritable(data)) {
            throw new Halt("The data folder %s cannot be written to; make it writable or choose another with DATA=…"
                    .formatted(data));
        }
        requireRoom(data, Files.getFileStore(data).getUsableSpace() / MEGABYTE);
    }

    /** A name outside the system's character set comes as question marks, and would be another folder. */
    static void requireSpelling(String data, Charset system) {
        if (data.indexOf('\uFFFD') >= 0 || !system.newEncoder().canEncode(data)) {
            throw new Halt("The locale of this terminal (%s) cannot spell the data folder %s; set LC_ALL=C.UTF-8"
                    .formatted(system, data));
        }
    }

    static void requireRoom(Path data, long megabytes) {
        if (megabytes < LEAST_MEGABYTES) {
            throw new Halt("Too little room on the disk of %s: %d MB are needed, %d MB are free."
                    .formatted(data, LEAST_MEGABYTES, megabytes));
        }
    }
}
