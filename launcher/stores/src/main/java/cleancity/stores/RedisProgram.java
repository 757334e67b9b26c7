package cleancity.stores;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code redis-server} that runs here: the installed one, else the one Maven brought. */
final class RedisProgram {
    /** "Redis server v=7.0.15 …"; Valkey names itself but answers in the same form. */
    private static final Pattern VERSION = Pattern.compile("server v=(\\d+)\\.(\\d+)");

    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 2;

    /** System and processor in the JDK's words → file in the embedded-redis library. */
    private static final Map<String, String> BUNDLED = Map.of(
            "linux amd64", "redis-server-6.2.6-v5-linux-amd64",
            "linux aarch64", "redis-server-6.2.7-linux-arm64",
            "mac x86_64", "redis-server-6.2.6-v5-darwin-amd64",
            "mac aarch64", "redis-server-6.2.6-v5-darwin-arm64");

    private RedisProgram() {}

    /** @throws StoreUnavailable when neither runs */
    static Path find(Path cache, String searchPath) throws IOException {
        Optional<Path> installed = Stream.of(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .filter(program -> isRecent(ask(program)))
                .findFirst();
        return installed.isPresent() ? installed.get() : bundled(cache);
    }

    private static Path bundled(Path cache) throws IOException {
        String system = systemName(System.getProperty("os.name"), System.getProperty("os.arch"));
        String name = BUNDLED.get(system);
        if (name == null) {
            throw StoreUnavailable.redis("there is no build for " + system, null);
        }
        Path program = cache.resolve(name);
        if (!Files.exists(program)) {
            unpack(name, program);
        }
        CommandResult answer = ask(program);
        if (!isRecent(answer)) {
            throw StoreUnavailable.redis(answer.reason(), null);
        }
        return program;
    }

    static String systemName(String osName, String architecture) {
        String name = osName.toLowerCase(Locale.ROOT);
        return (name.startsWith("mac") ? "mac" : name) + " " + architecture;
    }

    /** Written under another name first: a file that is there is complete, whoever else unpacks it. */
    private static void unpack(String name, Path program) throws IOException {
        Files.createDirectories(program.getParent());
        Path fresh = Files.createTempFile(program.getParent(), "redis", ".partial");
        try (InputStream in = RedisProgram.class.getResourceAsStream("/" + name)) {
            Files.copy(Objects.requireNonNull(in, name), fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fresh.toFile().setExecutable(true)) {
            throw new IOException(fresh + " cannot be made executable");
        }
        Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
    }

    private static CommandResult ask(Path program) {
        try {
            return CommandResult.of(new ProcessBuilder(program.toString(), "--version"), Duration.ofSeconds(10));
        } catch (IOException cannotRun) {
            return new CommandResult(1, String.valueOf(cannotRun.getMessage()));
        }
    }

    static boolean isRecent(CommandResult answer) {
        Matcher matcher = VERSION.matcher(answer.output());
        if (!answer.succeeded() || !matcher.find()) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(1));
        return major > OLDEST_MAJOR || (major == OLDEST_MAJOR && Integer.parseInt(matcher.group(2)) >= OLDEST_MINOR);
    }
}
