package cleancity.kernel.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param type relative URI {@code /problems/<rule>}
 * @param rule the stable slug that clients switch on
 * @param errors one entry per field, pointer first
 * @param details values behind the text, e.g. the current state of a case
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String rule,
        String traceId,
        @Nullable List<FieldError> errors,
        @Nullable Map<String, ?> details) {

    /** What is wrong with one field, in the reader's language. */
    public record FieldError(String pointer, String rule, String message) {}
}
