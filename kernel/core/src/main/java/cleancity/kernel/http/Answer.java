package cleancity.kernel.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: a status, headers and one of the kinds of body. */
public record Answer(int status, Map<String, String> headers, Body body) {

    /** The kinds of body. */
    public sealed interface Body {
        record None() implements Body {}

        /** A record that becomes JSON and is checked against the contract. */
        record JsonValue(Object value) implements Body {}

        record Bytes(String contentType, byte[] bytes) implements Body {}

        /** Written piece by piece while the client reads: any size in little memory. */
        record Stream(String contentType, Writer writer) implements Body {}
    }

    /** Writes a streamed body; blocks when the client is slow. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(Object value) {
        return json(200, value);
    }

    public static Answer created(Object value) {
        return json(201, value);
    }

    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of(), new Body.JsonValue(value));
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), new Body.None());
    }

    public static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), new Body.None());
    }

    public static Answer bytes(String contentType, byte[] bytes) {
        return new Answer(200, Map.of(), new Body.Bytes(contentType, bytes));
    }

    public static Answer stream(String contentType, String fileName, Writer writer) {
        return new Answer(200, Map.of(), new Body.Stream(contentType, writer))
                .with("Content-Disposition", "attachment; filename=\"" + fileName.replaceAll("[^\\w.-]", "_") + "\"");
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
