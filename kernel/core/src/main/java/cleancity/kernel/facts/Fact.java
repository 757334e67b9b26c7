package cleancity.kernel.facts;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that happened.
 *
 * @param id unique for ever; consumers tell repetitions by it
 * @param type past tense and version, a written constant such as {@code item.added.v1}
 * @param subject id of the aggregate it happened to
 * @param time when it happened; milliseconds are kept
 * @param data a record that becomes the JSON described by the type's schema
 */
public record Fact(String id, String type, String subject, Instant time, Object data) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+\\.v[1-9][0-9]*");

    public Fact {
        if (id.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a fact has an id and a subject");
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a type of fact: " + type);
        }
    }
}
