package cleancity.kernel.mongo;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** A short wait that lets a virtual-thread verticle go on with other work, as a plain sleep would not. */
final class Pause {
    private Pause() {}

    static void of(long millis) {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.owner().timer(millis).await();
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
