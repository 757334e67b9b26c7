package cleancity.kernel.lifecycle;

import cleancity.kernel.config.ConfigurationException;
import cleancity.kernel.config.Environment;
import cleancity.kernel.http.PortTaken;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shape of every service's {@code main}: configure, start, wait for the signal, stop in order. */
public final class Main {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** Starts a service from its environment. */
    @FunctionalInterface
    public interface Starter {
        AutoCloseable start(Environment environment, Platform platform) throws Exception;
    }

    /** Runs until the process is told to stop; exits with 1 and one clear sentence when it cannot start. */
    public static void run(String name, Starter starter) {
        var closing = new Closing();
        var stopped = new CountDownLatch(1);
        try {
            var platform = closing.add(Platform.create());
            closing.add(starter.start(Environment.of(System.getenv()), platform));
        } catch (ConfigurationException | PortTaken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            LOG.error("{} could not start", name, e);
            closing.close();
            System.exit(1);
        }
        Runtime.getRuntime()
                .addShutdownHook(BoundedStop.hook(
                        () -> {
                            closing.close();
                            stopped.countDown();
                        },
                        LONGEST_STOP,
                        System.err));
        LOG.info("{} is up", name);
        awaitStop(stopped);
    }

    private static void awaitStop(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
