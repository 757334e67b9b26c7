package cleancity.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The readers on one event loop; everything here happens on that loop. */
public final class LiveRoom {
    private static final long HEARTBEAT_MILLIS = 15_000;

    private static final long WATCH_MILLIS = 1_000;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(14);

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final LiveHub hub;
    private final Context context;
    private final Set<Reader> readers = new LinkedHashSet<>();

    LiveRoom(Vertx vertx, LiveHub hub) {
        this.hub = hub;
        this.context = vertx.getOrCreateContext();
        vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> beat());
        vertx.setPeriodic(WATCH_MILLIS, timer -> endWhoIsSignedOut());
    }

    /**
     * Keeps the connection open and writes to it from now on. The hub must have admitted it.
     *
     * @param holds whether the reader may still be who they were when they came
     */
    public void join(HttpServerRequest request, Optional<String> person, BooleanSupplier holds) {
        var wanted =
                LiveKind.wanted(Optional.ofNullable(request.getParam("events")).orElse(""));
        var reader = Reader.open(request.response(), person, wanted, holds);
        readers.add(reader);
        person.ifPresent(hub::arrived);
        request.response().endHandler(v -> leave(reader)).closeHandler(v -> leave(reader));
        request.resume();
    }

    private void leave(Reader reader) {
        if (readers.remove(reader)) {
            hub.left(reader.person());
        }
    }

    /** Writes what was formatted once to everybody here who wants it. */
    void show(List<Shown> events) {
        context.runOnContext(v -> each(reader -> {
            var all = Buffer.buffer();
            events.stream()
                    .filter(event -> reader.wanted().contains(event.kind()))
                    .forEach(event -> all.appendBuffer(event.bytes()));
            return all.length() == 0 || reader.write(all);
        }));
    }

    void tell(String person, Buffer event) {
        context.runOnContext(v -> each(reader -> !reader.person().equals(Optional.of(person))
                || !reader.wanted().contains(LiveKind.INBOX)
                || reader.write(event)));
    }

    private void beat() {
        each(reader -> {
            if (System.nanoTime() - reader.since() > LONGEST_NANOS) {
                reader.response().end();
                return true;
            }
            return reader.write(HEARTBEAT);
        });
    }

    private void endWhoIsSignedOut() {
        each(reader -> {
            if (reader.person().isPresent() && !reader.holds().getAsBoolean()) {
                reader.response().end();
            }
            return true;
        });
    }

    /** An event as every reader gets it. */
    record Shown(LiveKind kind, Buffer bytes) {}

    /** What one does with a reader; false if the reader was cut off. */
    private interface Step {
        boolean with(Reader reader);
    }

    private void each(Step step) {
        for (var reader : new ArrayList<>(readers)) {
            if (!reader.response().closed() && !reader.response().ended() && !step.with(reader)) {
                hub.dropped();
            }
        }
    }
}
