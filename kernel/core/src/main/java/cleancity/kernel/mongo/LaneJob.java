package cleancity.kernel.mongo;

import cleancity.kernel.trace.Traceparent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command that waits in a lane, with the trace of who sent it. Only its lane decides it; the answer is told once. */
final class LaneJob<S, E, T> {
    private final Function<S, Decision<S, E, T>> command;
    private final @Nullable String trace = Traceparent.current();
    private final Promise<T> promise = Promise.promise();
    private Runnable outcome = () -> {};

    LaneJob(Function<S, Decision<S, E, T>> command) {
        this.command = command;
    }

    Future<T> answer() {
        return promise.future();
    }

    /** The state afterwards; what it refuses leaves the state as it was. */
    S decide(S state, List<E> effects) {
        try (var _ = Traceparent.continuing(trace).open()) {
            var decision = command.apply(state);
            effects.addAll(decision.effects());
            outcome = () -> promise.tryComplete(decision.answer());
            return decision.next();
        } catch (RuntimeException e) {
            outcome = () -> fail(e);
            return state;
        }
    }

    /** What was decided last is stored. */
    void tell() {
        outcome.run();
    }

    void fail(RuntimeException why) {
        promise.tryFail(why);
    }
}
