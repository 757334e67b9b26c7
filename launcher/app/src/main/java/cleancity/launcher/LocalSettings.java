package cleancity.launcher;

import cleancity.kernel.config.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a local run is told.
 *
 * @param data where the embedded stores and the local secrets live
 * @param ports where everything listens
 * @param seed fixes the sample data of {@code demo}
 */
record LocalSettings(Path data, Ports ports, long seed) {
    private static final int HIGHEST = 64_000;

    private enum Choice {
        FIXED,
        FREE
    }

    static LocalSettings from(Map<String, String> variables) throws IOException {
        return read(Environment.of(variables));
    }

    static LocalSettings read(Environment env) throws IOException {
        var data = env.folder("DATA", "data", "folder of the embedded stores and the local secrets");
        int first = env.number("PORT", 8080, 1, HIGHEST, "public port; the services take the four after it");
        var choice = env.choice("PORTS", Choice.FIXED, Choice.class, "fixed, or free: any that nothing listens on");
        int seed = env.number("DEMO_SEED", 20_261, 0, Integer.MAX_VALUE, "fixes the sample data of make demo");
        env.check();
        return new LocalSettings(data.toAbsolutePath(), choice == Choice.FREE ? Ports.free() : Ports.from(first), seed);
    }
}
