package cleancity.evaluation;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The elements of a JSON array. */
final class StreamOf {
    private StreamOf() {}

    static Stream<JsonNode> of(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
