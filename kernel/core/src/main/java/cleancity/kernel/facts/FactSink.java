package cleancity.kernel.facts;

import java.util.concurrent.CompletableFuture;

/** Takes facts for publication; facts of one key that are given in order arrive in order. */
@FunctionalInterface
public interface FactSink {
    /** Completes when the broker has it safely. */
    CompletableFuture<Void> send(OutboxEntry entry);
}
