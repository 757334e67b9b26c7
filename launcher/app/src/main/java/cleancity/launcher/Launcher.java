package cleancity.launcher;

import cleancity.kernel.config.ConfigurationException;
import cleancity.stores.EmbeddedStores;
import cleancity.stores.StoreSettings;
import cleancity.stores.StoreUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts everything in one process, or adds the sample data; one clear sentence when it cannot. */
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var settings = LocalSettings.from(System.getenv());
            switch (Command.from(args)) {
                case RUN -> run(settings, System.getenv(), out);
                case DEMO -> Demo.fill(settings, System.getenv(), out);
            }
        } catch (Halt | StoreUnavailable | ConfigurationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The data folder cannot be used: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.error("could not start", e);
            System.exit(1); // what is open already must not keep the process alive
        }
    }

    private static void run(LocalSettings settings, Map<String, String> environment, PrintStream out)
            throws IOException, InterruptedException {
        refuseTakenPorts(settings.ports());
        Files.createDirectories(settings.data());
        var begun = System.nanoTime();
        out.println("创卫通 CleanCity is starting, data in " + settings.data());
        var stores = EmbeddedStores.start(StoreSettings.in(settings.data()).replacedBy(environment));
        var secrets = LocalSecrets.in(settings.data(), City.SECRETS);
        var variables = LocalVariables.of(environment, settings, stores, settings.ports(), secrets);
        var city = City.start(variables);
        RunningFile.write(settings.data(), settings.ports());
        new Banner(out).print(settings, stores, city.firstAccounts(), (System.nanoTime() - begun) / 1e9);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(settings, stores, city, out), "stop"));
        stopped.await(); // for ever: the signal ends the process
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
