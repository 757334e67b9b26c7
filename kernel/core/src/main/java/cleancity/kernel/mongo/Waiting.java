package cleancity.kernel.mongo;

import com.mongodb.client.model.WriteModel;
import io.vertx.core.Promise;

/** One caller's write and the promise of its outcome; two equal writes are still two. */
final class Waiting<T> {
    private final WriteModel<T> model;
    private final Promise<Void> outcome = Promise.promise();

    Waiting(WriteModel<T> model) {
        this.model = model;
    }

    WriteModel<T> model() {
        return model;
    }

    Promise<Void> outcome() {
        return outcome;
    }
}
