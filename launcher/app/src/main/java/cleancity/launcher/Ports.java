package cleancity.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything listens. Only the gateway's port is for people; the others are bound to this machine.
 *
 * @param gateway public port
 * @param survey survey-service; its management port is 1000 above, as for the others
 */
record Ports(int gateway, int survey, int complaint, int campaign, int evaluation) {
    private static final int MANAGEMENT = 1000;

    /** The usual five in a row: 8080 to 8084 unless another first port is asked for. */
    static Ports from(int first) {
        return new Ports(first, first + 1, first + 2, first + 3, first + 4);
    }

    /** Any five, with their management ports, that nothing listens on now. */
    static Ports free() throws IOException {
        for (int tries = 0; tries < 50; tries++) {
            var ports = from(anyPort());
            if (ports.gateway() < 64_000 && ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new Halt("No free ports found on this machine.");
    }

    /** Those of the ten ports that something listens on already. */
    List<Integer> taken() {
        var taken = new ArrayList<Integer>();
        for (int port : List.of(gateway, survey, complaint, campaign, evaluation)) {
            for (int each : List.of(port, management(port))) {
                if (isTaken(each)) {
                    taken.add(each);
                }
            }
        }
        return taken;
    }

    static int management(int port) {
        return port + MANAGEMENT;
    }

    private static int anyPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port still in TIME_WAIT is free
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
