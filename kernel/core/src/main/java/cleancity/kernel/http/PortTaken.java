package cleancity.kernel.http;

/** Something listens there already; the message is one sentence for the person at the terminal. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(String host, int port, Throwable cause) {
        super("Port %d on %s is taken: stop what listens there or choose another port.".formatted(port, host), cause);
    }
}
