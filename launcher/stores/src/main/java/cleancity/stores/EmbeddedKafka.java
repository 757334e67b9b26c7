package cleancity.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real one-node Kafka (KRaft: broker and controller) inside this JVM. Topics are not created by being
 * used; whoever owns one creates it.
 *
 * <p>Kafka's own server class would open its ports by number and halt the JVM when one is taken, so the
 * same three parts are put together here: on ports that are already open, and with faults that throw
 * while starting.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaSockets sockets;
    private final ControllerServer controller;
    private final BrokerServer broker;

    private EmbeddedKafka(KafkaSockets sockets, ControllerServer controller, BrokerServer broker) {
        this.sockets = sockets;
        this.controller = controller;
        this.broker = broker;
    }

    /**
     * Starts the node on a folder, formatting it when it is new.
     *
     * @param data folder of this store alone
     * @param port on 127.0.0.1; 0 lets the system choose
     * @throws StoreUnavailable when it cannot run here
     */
    public static EmbeddedKafka start(Path data, int port) throws IOException {
        KafkaFolder folder = KafkaFolder.formatted(data);
        KafkaSockets sockets = KafkaSockets.open(port);
        KafkaFaults faults = new KafkaFaults();
        EmbeddedKafka kafka = assemble(folder, sockets, faults);
        try {
            kafka.controller.startup();
            kafka.broker.startup();
            faults.started();
            return kafka;
        } catch (RuntimeException failed) {
            kafka.close();
            throw StoreUnavailable.kafka(faults.first().orElse(String.valueOf(failed.getMessage())), failed);
        }
    }

    private static EmbeddedKafka assemble(KafkaFolder folder, KafkaSockets sockets, KafkaFaults faults)
            throws IOException {
        KafkaConfig config = new KafkaConfig(KafkaSettings.of(folder.path(), sockets), false);
        SharedServer shared = new SharedServer(
                config,
                folder.properties(),
                Time.SYSTEM,
                Server.initializeMetrics(config, Time.SYSTEM, KafkaFolder.CLUSTER),
                CompletableFuture.completedFuture(Map.of(KafkaSettings.NODE, sockets.controllerAddress())),
                List.of(),
                faults,
                sockets);
        return new EmbeddedKafka(
                sockets,
                new ControllerServer(shared, KafkaRaftServer.configSchema(), folder.bootstrap()),
                new BrokerServer(shared));
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + sockets.brokerPort();
    }

    /** Stops the broker, then the controller it reports to; all logs are flushed. */
    @Override
    public void close() throws IOException {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
        sockets.close();
    }
}
