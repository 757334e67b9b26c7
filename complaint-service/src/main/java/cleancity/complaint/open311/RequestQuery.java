package cleancity.complaint.open311;

import cleancity.kernel.http.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for.
 *
 * @param ids when there are any, nothing else counts
 * @param open true, false or null for both
 */
record RequestQuery(
        List<String> ids,
        List<String> services,
        @Nullable Boolean open,
        Instant from,
        Instant to,
        int page,
        int pageSize) {
    private static final Duration SPAN = Duration.ofDays(90);
    private static final int MOST = 1_000;

    static RequestQuery of(Call call, Instant now) {
        var ids = list(call, "service_request_id");
        var start = date(call, "start_date");
        var end = date(call, "end_date");
        var to = end.orElseGet(
                () -> start.map(from -> earlier(from.plus(SPAN), now)).orElse(now));
        var from = start.orElse(to.minus(SPAN));
        if (ids.isEmpty() && (from.isAfter(to) || Duration.between(from, to).compareTo(SPAN) > 0)) {
            throw Open311Error.bad("start_date must not be after end_date, and the span is at most 90 days");
        }
        return new RequestQuery(
                ids,
                list(call, "service_code"),
                open(list(call, "status")),
                from,
                to,
                number(call, "page", 1, Integer.MAX_VALUE),
                number(call, "page_size", MOST, MOST));
    }

    private static @Nullable Boolean open(List<String> statuses) {
        if (!List.of("open", "closed").containsAll(statuses)) {
            throw Open311Error.bad("status is open or closed, or both separated by a comma");
        }
        boolean both = statuses.isEmpty() || (statuses.contains("open") && statuses.contains("closed"));
        return both ? null : (Boolean) statuses.contains("open");
    }

    private static List<String> list(Call call, String name) {
        return call.query(name)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Instant> date(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant(); // a plus that was not encoded
            } catch (DateTimeParseException e) {
                throw Open311Error.bad(name + " must be a W3C date and time with its zone");
            }
        });
    }

    private static int number(Call call, String name, int fallback, int most) {
        try {
            int value = call.query(name).map(Integer::valueOf).orElse(Math.min(fallback, most));
            if (value < 1 || value > most) {
                throw Open311Error.bad(name + " is out of range");
            }
            return value;
        } catch (NumberFormatException e) {
            throw Open311Error.bad(name + " must be a whole number");
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
