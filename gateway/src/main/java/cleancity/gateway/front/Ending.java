package cleancity.gateway.front;

import io.vertx.core.http.HttpServerResponse;

/**
 * What is to be done once when an answer is over, whether it was sent or its reader has gone: the server tells the two
 * by different handlers. All on the event loop of the request.
 */
final class Ending {
    private Runnable last;
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

    /** To be done too when it is over; at once if it is. */
    void whenOver(Runnable action) {
        if (over) {
            action.run();
            return;
        }
        var before = last;
        last = () -> {
            before.run();
            action.run();
        };
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
