package cleancity.launcher;

import cleancity.stores.EmbeddedStores;
import cleancity.stores.StoreSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Starts the stores only, and runs another program on them with the variables of a local run; ends with it. */
final class OnStores {
    private OnStores() {}

    /** @return the program's exit code */
    static int run(LocalSettings settings, Map<String, String> environment, List<String> program)
            throws IOException, InterruptedException {
        if (program.isEmpty()) {
            throw new Halt("Say which program is to run on the stores: stores PROGRAM …");
        }
        DataFolder.prepare(settings.data());
        var secrets = LocalSecrets.in(settings.data(), City.SECRETS);
        try (var stores = EmbeddedStores.start(StoreSettings.in(settings.data()).replacedBy(environment))) {
            var child = new ProcessBuilder(program).inheritIO();
            child.environment().putAll(LocalVariables.of(environment, settings, stores, settings.ports(), secrets));
            var running = child.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::destroy));
            return running.waitFor();
        }
    }
}
