package cleancity.complaint.open311;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The two formats, chosen by the end of the address. */
enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** A file name taken apart. */
    record Named(String name, Format format) {
        static Optional<Named> of(String file) {
            for (var format : values()) {
                var suffix = "." + format.name().toLowerCase(java.util.Locale.ROOT);
                if (file.endsWith(suffix) && file.length() > suffix.length()) {
                    return Optional.of(new Named(file.substring(0, file.length() - suffix.length()), format));
                }
            }
            return Optional.empty();
        }
    }

    Answer answer(int status, Node root) {
        var bytes = this == XML
                ? Node.xml(root).getBytes(StandardCharsets.UTF_8)
                : Json.bytes(Objects.requireNonNull(Node.json(root)));
        return new Answer(status, Map.of(), new Answer.Body.Bytes(contentType, bytes));
    }
}
