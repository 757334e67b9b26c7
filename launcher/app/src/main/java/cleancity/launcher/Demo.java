package cleancity.launcher;

import cleancity.stores.EmbeddedStores;
import cleancity.stores.StoreSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds three months of marked sample data, once to a data folder, and stops. */
final class Demo {
    private static final String MARK = "sample-data";

    private Demo() {}

    /** Whether this folder has the sample data: every page says so then. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve(MARK));
    }

    static void fill(LocalSettings settings, Map<String, String> environment, PrintStream out) throws IOException {
        DataFolder.prepare(settings.data());
        var mark = settings.data().resolve(MARK);
        if (isIn(settings.data())) {
            throw new Halt("The sample data is in %s already: make run shows it.".formatted(settings.data()));
        }
        var secrets = LocalSecrets.in(settings.data(), City.SECRETS);
        try (var stores = EmbeddedStores.start(StoreSettings.in(settings.data()).replacedBy(environment));
                var city =
                        City.start(LocalVariables.of(hurried(environment), settings, stores, Ports.free(), secrets))) {
            new Banner(out).accounts(city.firstAccounts());
            out.println("Making three months of sample data, seed " + settings.seed());
            var made = new Samples(city, settings.seed(), out).make();
            Files.writeString(mark, made);
            out.println(made + " Every page says that it is a sample. Start with: make run");
        }
    }

    /** A year of office work in a minute is more than a person may ask for. */
    private static Map<String, String> hurried(Map<String, String> environment) {
        var more = new HashMap<>(environment);
        List.of("RATE_PERSON", "RATE_PERSON_WRITES", "RATE_SIGN_IN").forEach(rate -> more.put(rate, "10000"));
        return more;
    }
}
