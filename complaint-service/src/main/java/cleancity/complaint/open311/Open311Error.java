package cleancity.complaint.open311;

import cleancity.kernel.http.Answer;
import java.util.List;

/** One or more errors in the form the specification asks for. Never leaves this package. */
final class Open311Error extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<String> descriptions;

    private Open311Error(int status, List<String> descriptions) {
        super(String.join("; ", descriptions), null, false, false);
        this.status = status;
        this.descriptions = descriptions;
    }

    /** The thing, the service or the jurisdiction is not there. */
    static Open311Error notFound(String what) {
        return new Open311Error(404, List.of(what + " was not found"));
    }

    /** The API key is missing or wrong. */
    static Open311Error noKey() {
        return new Open311Error(403, List.of("api_key was missing or is not valid"));
    }

    static Open311Error bad(List<String> descriptions) {
        return new Open311Error(400, descriptions);
    }

    static Open311Error bad(String description) {
        return bad(List.of(description));
    }

    Answer answer(Format format) {
        var errors = descriptions.stream()
                .map(each -> Node.Group.of("error", Node.value("code", status), Node.value("description", each)))
                .toList();
        return format.answer(status, new Node.Items("errors", errors));
    }
}
