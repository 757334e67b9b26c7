package cleancity.kernel.time;

import java.io.BufferedReader;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Public holidays and make-up workdays (调休), day by day. In a year that is not {@linkplain #covers covered} only the
 * holidays that the law itself names are known, not the days moved around them. Immutable.
 */
public final class Holidays {
    /** No holidays at all: only the days of the week count. */
    public static final Holidays NONE = new Holidays(Map.of(), Set.of());

    private static final int COLUMNS = 4;

    private final Map<LocalDate, DayKind> special;
    private final Set<Integer> years;

    private Holidays(Map<LocalDate, DayKind> special, Set<Integer> years) {
        this.special = Map.copyOf(special);
        this.years = Set.copyOf(years);
    }

    /**
     * China's holidays: to 2040 the days that the law names ({@code statutory-cn.csv}), and with the days moved around
     * them for the years that the State Council has published ({@code holidays-cn.csv}).
     */
    public static Holidays china() {
        var lawful = of(Rows.ofResource("statutory-cn.csv", COLUMNS));
        return new Holidays(lawful.special, Set.of()).plus(of(Rows.ofResource("holidays-cn.csv", COLUMNS)));
    }

    /**
     * Reads CSV with the header {@code date,kind,name,source}; kind is {@code off} or {@code work}. A city reads a year
     * newer than this release this way and adds it with {@link #plus}.
     */
    public static Holidays read(Reader csv) {
        return of(Rows.of(new BufferedReader(csv), COLUMNS));
    }

    private static Holidays of(List<List<String>> rows) {
        Map<LocalDate, DayKind> special = new HashMap<>();
        for (var row : rows) {
            if (special.put(LocalDate.parse(row.get(0)), kind(row.get(1))) != null) {
                throw new IllegalArgumentException("two rows for " + row.get(0));
            }
        }
        return new Holidays(
                special, special.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()));
    }

    private static DayKind kind(String text) {
        return switch (text) {
            case "off" -> DayKind.HOLIDAY;
            case "work" -> DayKind.MAKE_UP;
            default -> throw new IllegalArgumentException("off or work, not " + text);
        };
    }

    /** Both together; where both speak of a day, the other one is right. */
    public Holidays plus(Holidays other) {
        var both = new HashMap<>(special);
        both.putAll(other.special);
        var covered = new HashSet<>(years);
        covered.addAll(other.years);
        return new Holidays(both, covered);
    }

    /** Whether the days off and the make-up workdays of the year are published and known. */
    public boolean covers(Year year) {
        return years.contains(year.getValue());
    }

    /** What kind of day it is. */
    public DayKind kindOf(LocalDate day) {
        return special.getOrDefault(day, DayKind.of(day.getDayOfWeek()));
    }
}
