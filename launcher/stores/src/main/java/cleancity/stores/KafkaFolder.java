package cleancity.stores;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.VerificationFlag;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A folder formatted for our one node. */
record KafkaFolder(Path path, MetaPropertiesEnsemble properties, BootstrapMetadata bootstrap) {
    /** Sixteen bytes in base64; the same everywhere, as a local cluster never meets another one. */
    static final String CLUSTER = "Y2xlYW5jaXR5LWxvY2FsMQ";

    static KafkaFolder formatted(Path path) throws IOException {
        OwnerOnly.folder(path);
        if (!Files.exists(path.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            format(path);
        }
        MetaPropertiesEnsemble properties = new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(path.toString())
                .addLogDirs(List.of(path.toString()))
                .load();
        properties.verify(
                Optional.of(CLUSTER),
                OptionalInt.of(KafkaSettings.NODE),
                EnumSet.of(VerificationFlag.REQUIRE_AT_LEAST_ONE_VALID, VerificationFlag.REQUIRE_METADATA_LOG_DIR));
        return new KafkaFolder(path, properties, BootstrapMetadata.fromDirectory(path));
    }

    private static void format(Path path) throws IOException {
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(CLUSTER)
                    .setDirectories(List.of(path.toString()))
                    .setMetadataLogDirectory(path.toString())
                    .setControllerListenerName(KafkaSockets.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true) // a kill between two files of a format leaves one half done
                    .run();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("Kafka could not format " + path, failed);
        }
    }
}
