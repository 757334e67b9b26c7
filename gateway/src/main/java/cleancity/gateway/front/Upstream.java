package cleancity.gateway.front;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * A service behind the door.
 *
 * @param name for metrics and logs
 * @param cookies whether it may see the browser's cookies; only the gateway's own operations may
 * @param silence how long it may send nothing
 */
public record Upstream(String name, SocketAddress address, boolean cookies, Duration silence) {

    /** @param base scheme, host and port; the path of a request goes there unchanged */
    public static Upstream service(String name, URI base, Duration silence) {
        int port = base.getPort() < 0 ? 80 : base.getPort();
        return new Upstream(name, SocketAddress.inetSocketAddress(port, base.getHost()), false, silence);
    }

    /** A door of this process. */
    public static Upstream own(String name, int port, Duration silence) {
        return new Upstream(name, SocketAddress.inetSocketAddress(port, "127.0.0.1"), true, silence);
    }
}
