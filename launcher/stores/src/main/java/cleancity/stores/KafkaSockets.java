package cleancity.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/** Kafka's two listening sockets, open before Kafka starts: a free port cannot be lost on the way. */
final class KafkaSockets implements ServerSocketFactory, AutoCloseable {
    static final String BROKER = "PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";

    private final ServerSocketChannel broker;
    private final ServerSocketChannel controller;

    private KafkaSockets(ServerSocketChannel broker, ServerSocketChannel controller) {
        this.broker = broker;
        this.controller = controller;
    }

    /** @throws StoreUnavailable when the broker's port is taken */
    static KafkaSockets open(int brokerPort) throws IOException {
        try {
            return new KafkaSockets(listen(brokerPort), listen(0));
        } catch (IOException taken) {
            throw StoreUnavailable.kafka("port " + brokerPort + " is not free", taken);
        }
    }

    private static ServerSocketChannel listen(int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    int brokerPort() {
        return port(broker);
    }

    int controllerPort() {
        return port(controller);
    }

    InetSocketAddress controllerAddress() {
        return (InetSocketAddress) controller.socket().getLocalSocketAddress();
    }

    private static int port(ServerSocketChannel channel) {
        return channel.socket().getLocalPort();
    }

    @Override
    public ServerSocketChannel openServerSocket(String listener, InetSocketAddress address, int backlog, int buffer)
            throws IOException {
        ServerSocketChannel channel = listener.equals(CONTROLLER) ? controller : broker;
        channel.configureBlocking(false);
        return channel;
    }

    @Override
    public void close() throws IOException {
        broker.close();
        controller.close();
    }
}
