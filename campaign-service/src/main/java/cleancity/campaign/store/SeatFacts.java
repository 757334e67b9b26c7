package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.op;

import cleancity.campaign.facts.SeatNews;
import cleancity.kernel.facts.OutboxEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Facts about seats, written by the very update that decides who gets them. The fact is made as usual, with marks where
 * only the update knows the value; here each mark becomes an expression over the document or over one seat of it.
 */
final class SeatFacts {
    private static final String SIGN_UP = "\u0001s";
    private static final String PERSON = "\u0001p";
    private static final long SEATS = 9_000_000_000_000_001L;
    private static final long SEQUENCE = 9_000_000_000_000_002L;
    private static final long CAPACITY = 9_000_000_000_000_003L;
    private static final long TAKEN = 9_000_000_000_000_004L;
    private static final long WAITING = 9_000_000_000_000_005L;

    private SeatFacts() {}

    /**
     * An outbox entry about a seat.
     *
     * @param seat path of the seat, e.g. {@code $$it}
     */
    static Document entry(String type, SeatNews news, String seat) {
        var told = news.seat(type, SIGN_UP, PERSON, SEATS, SEQUENCE, CAPACITY, TAKEN, WAITING);
        var entry = news.entry(type, news.id(), SIGN_UP, told);
        var values = new LinkedHashMap<String, Object>();
        values.put("\\u0001s", seat + ".s");
        values.put("\\u0001p", seat + ".p");
        values.put(Long.toString(SEATS), op("toString", seat + ".n"));
        values.put(Long.toString(SEQUENCE), op("toString", seat + ".q"));
        values.put(Long.toString(CAPACITY), op("toString", "$capacity"));
        values.put(Long.toString(TAKEN), op("toString", "$taken"));
        values.put(Long.toString(WAITING), op("toString", "$waitingSize"));
        return fields(entry, seat + ".s", filled(entry.json(), values))
                .append("id", op("concat", literal(entry.id() + "-"), op("toString", seat + ".q")));
    }

    /** An outbox entry whose values are all known. */
    static Document entry(OutboxEntry entry, Map<Long, String> figures) {
        var values = new LinkedHashMap<String, Object>();
        figures.forEach((mark, field) -> values.put(Long.toString(mark), op("toString", field)));
        return fields(entry, literal(entry.subject()), filled(entry.json(), values))
                .append("id", literal(entry.id()));
    }

    private static Document fields(OutboxEntry entry, Object subject, Object json) {
        return new Document("type", literal(entry.type()))
                .append("subject", subject)
                .append("key", literal(entry.key()))
                .append("topic", literal(entry.topic()))
                .append("at", entry.at())
                .append("json", json)
                .append("traceparent", literal(entry.traceparent()));
    }

    /** The JSON with an expression in the place of each mark. */
    private static Document filled(String json, Map<String, Object> values) {
        var marks = Pattern.compile(values.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        List<Object> parts = new ArrayList<>();
        Matcher mark = marks.matcher(json);
        int from = 0;
        while (mark.find()) {
            parts.add(literal(json.substring(from, mark.start())));
            parts.add(values.get(mark.group()));
            from = mark.end();
        }
        parts.add(literal(json.substring(from)));
        return new Document("$concat", parts);
    }
}
