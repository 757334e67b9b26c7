package cleancity.stores;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of a small node that shares its JVM with the application. */
final class KafkaSettings {
    static final int NODE = 1;

    private KafkaSettings() {}

    static Map<String, String> of(Path data, KafkaSockets sockets) {
        Map<String, String> settings = new HashMap<>(roles(sockets));
        settings.put("log.dirs", data.toString());
        settings.putAll(oneNode());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> roles(KafkaSockets sockets) {
        String broker = KafkaSockets.BROKER + "://127.0.0.1:" + sockets.brokerPort();
        String controller = KafkaSockets.CONTROLLER + "://127.0.0.1:" + sockets.controllerPort();
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + sockets.controllerPort(),
                "controller.listener.names",
                KafkaSockets.CONTROLLER,
                "inter.broker.listener.name",
                KafkaSockets.BROKER,
                "listeners",
                broker + "," + controller,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static Map<String, String> oneNode() {
        Map<String, String> settings = new HashMap<>();
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "5");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the node waits until its former registration has timed out. Shorter than this, a node that is
        // starved of the processor for a moment fences itself, registers again, and on a busy machine never gets up.
        settings.put("broker.session.timeout.ms", "6000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "1",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.segment.bytes", "16777216",
                "log.index.size.max.bytes", "262144");
    }
}
