package cleancity.stores;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A set of files of this module's {@code engine} resources, named after their content when unpacked. */
record EngineFiles(String name, List<String> files) {
    /** What npm fetches: the engine's version, pinned with the hash of every package. */
    static final EngineFiles PACKAGES = new EngineFiles("engine-0.1.1", List.of("package.json", "package-lock.json"));

    static final EngineFiles SIDECAR = new EngineFiles("sidecar", List.of("sidecar.js", "owner.js", "wire.js"));

    /** Changes with the content, so that two versions of this program share a cache without a quarrel. */
    String folderName() throws IOException {
        MessageDigest digest = sha256();
        for (String file : files) {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update(content(file));
        }
        return name + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : files) {
            Files.write(folder.resolve(file), content(file));
        }
    }

    private static byte[] content(String file) throws IOException {
        try (InputStream in = EngineFiles.class.getResourceAsStream("engine/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
