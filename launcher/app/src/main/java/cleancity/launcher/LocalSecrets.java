package cleancity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The secrets of a local run: drawn once, kept in the data folder, readable by its owner only. Losing them makes the
 * encrypted parts of the data unreadable, so they live and die with the data.
 */
final class LocalSecrets {
    private static final int BYTES = 32;
    private static final String FILE = "secrets.properties";

    private LocalSecrets() {}

    /** @param names environment variables that need a value of 32 random bytes, Base64 */
    static Map<String, String> in(Path data, List<String> names) throws IOException {
        var file = data.resolve(FILE);
        var known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                known.load(in);
            }
        }
        var random = new SecureRandom();
        boolean drawn = false;
        for (var name : names) {
            drawn |= known.putIfAbsent(name, draw(random)) == null;
        }
        if (drawn) {
            write(data, file, known);
        }
        var secrets = new HashMap<String, String>();
        names.forEach(name -> secrets.put(name, known.getProperty(name)));
        return secrets;
    }

    private static void write(Path data, Path file, Properties secrets) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(data, "secrets", ".new", ownerOnly);
        try (var out = Files.newOutputStream(fresh)) {
            secrets.store(out, "Drawn for this data folder. Never commit or share.");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
