package cleancity.gateway.live;

import cleancity.kernel.http.Json;
import io.vertx.core.buffer.Buffer;

/**
 * Something to show at once.
 *
 * @param key of two events of one kind and key only the later is shown
 * @param data a record that becomes JSON
 */
public record LiveEvent(LiveKind kind, String key, Object data) {
    /** On the wire. */
    public record WaveResult(String wave, String community, long n) {}

    /** On the wire. */
    public record Case(String id, String status) {}

    /** On the wire. */
    public record Shift(String id, int taken, int waiting) {}

    /** On the wire. */
    public record Inbox(int unread) {}

    public static LiveEvent inbox(String person, int unread) {
        return new LiveEvent(LiveKind.INBOX, person, new Inbox(unread));
    }

    /** As server-sent event. */
    Buffer formatted() {
        return Buffer.buffer("event: " + kind.wire() + "\ndata: " + Json.text(data) + "\n\n");
    }
}
