package cleancity.gateway.front;

import io.vertx.core.http.HttpServerResponse;

/**
 * What is to be done once when an answer is over, whether it was sent or its reader has gone: the server tells the two
 * by different handlers. All on the event loop of the request.
 */
final class Ending {
    private final Runnable last;
    private Runnable whenGone = () -> {};
    private boolean over;

    private Ending(Runnable last) {
        this.last = last;
    }

    static Ending of(HttpServerResponse response, Runnable last) {
        var ending = new Ending(last);
        response.endHandler(v -> ending.end());
        response.closeHandler(v -> ending.gone());
        return ending;
    }

    /** To be done first if the reader goes before the end. */
    void whenGone(Runnable action) {
        whenGone = action;
    }

    boolean over() {
        return over;
    }

    private void gone() {
        if (!over) {
            whenGone.run();
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            last.run();
        }
    }
}
