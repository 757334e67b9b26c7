package cleancity.kernel.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The week of one calendar: which stretches of which kind of day are working time. Immutable. */
public final class WorkingHours {
    private final Map<DayKind, List<Span>> spans = new EnumMap<>(DayKind.class);

    /** Refuses overlapping stretches and a week in which no ordinary day has any. */
    public WorkingHours(Map<DayKind, List<Span>> week) {
        for (var kind : DayKind.values()) {
            var day = week.getOrDefault(kind, List.of()).stream().sorted().toList();
            for (int i = 1; i < day.size(); i++) {
                if (day.get(i - 1).to() > day.get(i).from()) {
                    throw new IllegalArgumentException("working hours overlap on " + kind);
                }
            }
            spans.put(kind, day);
        }
        if (longestDay().isZero()) {
            throw new IllegalArgumentException("a week without any working time");
        }
    }

    /** Rows {@code calendar,day,from,to} of one calendar, as in {@code working-hours.csv}. */
    static WorkingHours named(String calendar, List<List<String>> rows) {
        Map<DayKind, List<Span>> week = new EnumMap<>(DayKind.class);
        for (var row : rows) {
            if (row.get(0).equals(calendar)) {
                week.computeIfAbsent(DayKind.valueOf(row.get(1)), _ -> new ArrayList<>())
                        .add(Span.between(row.get(2), row.get(3)));
            }
        }
        return new WorkingHours(week);
    }

    List<Span> on(DayKind kind) {
        return spans.getOrDefault(kind, List.of());
    }

    /** The longest day of an ordinary week: what one working day amounts to. */
    Duration longestDay() {
        var longest = Duration.ZERO;
        for (var kind : DayKind.values()) {
            var length = on(kind).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
            boolean ordinary = kind != DayKind.HOLIDAY && kind != DayKind.MAKE_UP;
            longest = ordinary && length.compareTo(longest) > 0 ? length : longest;
        }
        return longest;
    }
}
