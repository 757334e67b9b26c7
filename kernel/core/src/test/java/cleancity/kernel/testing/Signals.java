package cleancity.kernel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops, wakes and kills the embedded stores of a test. */
public final class Signals {
    private Signals() {}

    /** @param pidFile the store's, in its folder: number and start of the process */
    public static void send(String signal, Path pidFile) throws IOException, InterruptedException {
        var pid = Files.readString(pidFile).split(" ", -1)[0];
        var sent = new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start();
        if (sent.waitFor() != 0) {
            throw new AssertionError("kill -" + signal + " " + pid + " failed");
        }
    }
}
