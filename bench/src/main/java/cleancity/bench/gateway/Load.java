package cleancity.bench.gateway;

import java.time.Duration;

/** Keeps a server busy: a fixed number of connections, each with its next request as soon as the last is answered. */
interface Load {
    int CONNECTIONS = 32;

    /**
     * Requests answered with success.
     *
     * @throws IllegalStateException when any was not: a figure with failures in it is none
     */
    long run(int port, String token, Duration time);

    String name();

    /** wrk where it is installed, else a client of our own. */
    static Load available() {
        return Wrk.program().<Load>map(Wrk::new).orElseGet(OwnClient::new);
    }
}
