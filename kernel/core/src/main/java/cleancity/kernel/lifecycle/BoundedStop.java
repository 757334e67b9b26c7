package cleancity.kernel.lifecycle;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Stops a process in order, but not for ever: a store that hangs must not keep it. What is not stopped in time is cut off,
 * with the processes it has started; nothing acknowledged is lost by that.
 */
public final class BoundedStop {
    /** Exit code of a stop that was cut off. */
    public static final int CUT_OFF = 4;

    private BoundedStop() {}

    /** For {@link Runtime#addShutdownHook}. */
    public static Thread hook(Runnable stop, Duration longest, PrintStream err) {
        return Thread.ofPlatform().name("stop").unstarted(() -> {
            if (!within(stop, longest)) {
                err.printf("Not everything stopped within %d s: the rest is cut off.%n", longest.toSeconds());
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                Runtime.getRuntime().halt(CUT_OFF);
            }
        });
    }

    private static boolean within(Runnable stop, Duration longest) {
        try {
            return Thread.ofPlatform().daemon().name("stopping").start(stop).join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
