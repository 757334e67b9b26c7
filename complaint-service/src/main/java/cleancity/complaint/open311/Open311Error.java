package cleancity.complaint.open311;

import cleancity.kernel.http.Answer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or more errors in the form the specification asks for. Never leaves this package. */
final class Open311Error extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<String> descriptions;
    private final @Nullable Duration retryAfter;

    private Open311Error(int status, List<String> descriptions, @Nullable Duration retryAfter) {
        super(String.join("; ", descriptions), null, false, false);
        this.status = status;
        this.descriptions = descriptions;
        this.retryAfter = retryAfter;
    }

    /** The thing, the service or the jurisdiction is not there. */
    static Open311Error notFound(String what) {
        return new Open311Error(404, List.of(what + " was not found"), null);
    }

    /** The API key is missing or wrong. */
    static Open311Error noKey() {
        return new Open311Error(403, List.of("api_key was missing or is not valid"), null);
    }

    /** The API key has called too often. */
    static Open311Error tooMany(Duration retryAfter) {
        return new Open311Error(429, List.of("api_key has called too often, try again later"), retryAfter);
    }

    static Open311Error bad(List<String> descriptions) {
        return new Open311Error(400, descriptions, null);
    }

    static Open311Error bad(String description) {
        return bad(List.of(description));
    }

    Answer answer(Format format) {
        var errors = descriptions.stream()
                .map(each -> Node.Group.of("error", Node.value("code", status), Node.value("description", each)))
                .toList();
        var answer = format.answer(status, new Node.Items("errors", errors));
        return retryAfter == null ? answer : answer.with("Retry-After", seconds(retryAfter));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
