package cleancity.e2e;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Reply(int status, byte[] body, String location) {
    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""));
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text(String field) {
        return json().path(field).asString("");
    }

    /** The answer, which must have this status. */
    Reply requires(int expected) {
        if (status != expected) {
            throw new IllegalStateException(
                    "expected %d but got %d: %s".formatted(expected, status, new String(body, StandardCharsets.UTF_8)));
        }
        return this;
    }
}
