package cleancity.kernel.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
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

    private final Map<LocalDate, Special> special;
    private final Set<Integer> years;

    /** A day that is not what its place in the week says: a holiday, or a make-up workday. */
    public record Special(LocalDate day, DayKind kind, String name) {
        public Special {
            if (kind != DayKind.HOLIDAY && kind != DayKind.MAKE_UP) {
                throw new IllegalArgumentException("a holiday or a make-up workday, not " + kind);
            }
        }
    }

    private Holidays(Map<LocalDate, Special> special, Set<Integer> years) {
        this.special = Map.copyOf(special);
        this.years = Set.copyOf(years);
    }

    /**
     * China's holidays: to 2040 the days that the law names ({@code statutory-cn.csv}), and with the days moved around
     * them for the years that the State Council has published ({@code holidays-cn.csv}).
     */
    public static Holidays china() {
        return lawful().plus(of(Rows.ofResource("holidays-cn.csv", COLUMNS)));
    }

    /** The days that the law itself names, to 2040; of no year the days moved around them. */
    public static Holidays lawful() {
        return new Holidays(of(Rows.ofResource("statutory-cn.csv", COLUMNS)).special, Set.of());
    }

    /** A year as it was published; a city adds one newer than this release with {@link #plus}. */
    public static Holidays published(Year year, List<Special> days) {
        return new Holidays(byDay(days), Set.of(year.getValue()));
    }

    private static Holidays of(List<List<String>> rows) {
        var special = byDay(rows.stream()
                .map(row -> new Special(LocalDate.parse(row.get(0)), kind(row.get(1)), row.get(2)))
                .toList());
        return new Holidays(
                special, special.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()));
    }

    private static Map<LocalDate, Special> byDay(List<Special> days) {
        var special = new HashMap<LocalDate, Special>();
        for (var each : days) {
            if (special.put(each.day(), each) != null) {
                throw new IllegalArgumentException("two rows for " + each.day());
            }
        }
        return special;
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
        var known = special.get(day);
        return known == null ? DayKind.of(day.getDayOfWeek()) : known.kind();
    }

    /** The holidays and make-up workdays of a year, in order. */
    public List<Special> in(Year year) {
        return special.values().stream()
                .filter(each -> each.day().getYear() == year.getValue())
                .sorted(Comparator.comparing(Special::day))
                .toList();
    }
}
