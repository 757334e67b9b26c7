package cleancity.gateway.standin;

import cleancity.kernel.http.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Subscription messages as WeChat takes or refuses them; the last ones can be read. Thread-safe. */
final class SentMessages {
    private static final int KEPT = 100;
    private static final int THING = 20;
    private static final String REFUSER = "stand-in:refuser";

    private final Deque<Object> kept = new ArrayDeque<>();

    /** WeChat's error code, 0 when it was taken. */
    int take(@Nullable String token, byte[] body) {
        if (!StandIn.APP_TOKEN.equals(token)) {
            return 40001;
        }
        try {
            return take(Json.mapper().readTree(body));
        } catch (JacksonException e) {
            return 47001;
        }
    }

    private int take(JsonNode message) {
        var to = message.path("touser").asString("");
        if (!to.startsWith("stand-in:")) {
            return 40003;
        }
        if (!message.path("template_id").asString("").startsWith("stand-in-")) {
            return 40037;
        }
        if (message.path("data").isEmpty()
                || !message.path("data").properties().stream().allMatch(SentMessages::fits)) {
            return 47003;
        }
        if (to.equals(REFUSER)) {
            return 43101;
        }
        keep(Json.mapper().treeToValue(message, Object.class));
        return 0;
    }

    private static boolean fits(Map.Entry<String, JsonNode> field) {
        var value = field.getValue().path("value").asString("");
        return !value.isEmpty() && (!field.getKey().startsWith("thing") || value.length() <= THING);
    }

    private synchronized void keep(Object message) {
        kept.addLast(message);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    synchronized List<Object> last() {
        return List.copyOf(kept);
    }
}
