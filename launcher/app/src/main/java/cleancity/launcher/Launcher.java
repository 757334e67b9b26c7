package cleancity.launcher;

import cleancity.kernel.config.ConfigurationException;
import cleancity.kernel.http.PortTaken;
import cleancity.kernel.lifecycle.BoundedStop;
import cleancity.stores.EmbeddedStores;
import cleancity.stores.StoreSettings;
import cleancity.stores.StoreUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts everything in one process, or adds the sample data; one clear sentence when it cannot. */
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    /** Exit code when a store has died too often. */
    private static final int STORE_LOST = 3;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var settings = LocalSettings.from(System.getenv());
            switch (Command.from(args)) {
                case RUN -> run(settings, System.getenv(), out);
                case DEMO -> Demo.fill(settings, System.getenv(), out);
                case STORES ->
                    System.exit(OnStores.run(
                            settings, System.getenv(), List.of(args).subList(1, args.length)));
            }
        } catch (Halt | StoreUnavailable | ConfigurationException | PortTaken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The data folder cannot be used: " + e);
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.error("could not start", e);
            System.exit(1); // what is open already must not keep the process alive
        }
    }

    private static void run(LocalSettings settings, Map<String, String> environment, PrintStream out)
            throws IOException, InterruptedException {
        refuseTakenPorts(settings.ports());
        DataFolder.prepare(settings.data());
        var begun = System.nanoTime();
        out.println("创卫通 CleanCity is starting, data in " + settings.data());
        var stores = EmbeddedStores.start(StoreSettings.in(settings.data()).replacedBy(environment), Launcher::end);
        var secrets = LocalSecrets.in(settings.data(), City.SECRETS);
        var variables = LocalVariables.of(environment, settings, stores, settings.ports(), secrets);
        var city = City.start(variables);
        RunningFile.write(settings.data(), settings.ports());
        new Banner(out).print(settings, stores, city.firstAccounts(), (System.nanoTime() - begun) / 1e9);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(BoundedStop.hook(() -> stop(settings, stores, city, out), LONGEST_STOP, System.err));
        stopped.await(); // for ever: the signal ends the process
    }

    /** A store is gone for good: without it nothing here is of use. */
    private static void end(String sentence) {
        System.err.println(sentence + " CleanCity ends; what was acknowledged is kept, start it again with: make run");
        System.exit(STORE_LOST);
    }

    private static void stop(LocalSettings settings, EmbeddedStores stores, City city, PrintStream out) {
        try (stores;
                city) {
            RunningFile.remove(settings.data());
            out.println("stopping");
        } catch (IOException e) {
            out.println("The stores did not close cleanly: " + e.getMessage());
        }
    }

    private static void refuseTakenPorts(Ports ports) {
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new Halt("Port %d is taken: stop what listens there or choose another first port with PORT=…"
                    .formatted(taken.getFirst()));
        }
    }
}
