package cleancity.kernel.documents.reading;

import cleancity.kernel.text.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of things that have codes and names, and how a cell is understood to mean one of them: as people write names,
 * and also where a spreadsheet made a day or a number of a code.
 */
public final class Names<T> implements Reading<T> {
    private final Map<String, Set<T>> names = new HashMap<>();
    private final Map<String, Set<T>> bare = new HashMap<>();

    /** Under each of its codes and names. */
    public Names<T> add(T thing, Collection<String> called) {
        for (var each : called) {
            var key = Written.name(each);
            names.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(thing);
            bare.computeIfAbsent(bare(key), _ -> new LinkedHashSet<>()).add(thing);
        }
        return this;
    }

    @Override
    public Found<T> read(Cell cell) {
        var key = Written.name(cell.text());
        var found = names.getOrDefault(key, Set.of());
        if (cell.kind() == Cell.Kind.NUMBER && !found.isEmpty()) {
            // 4.10 is 4.1 for a spreadsheet: both are meant when both are there
            found = union(found, names.getOrDefault(key + "0", Set.of()));
        }
        if (found.isEmpty()) {
            found = CodesAsDays.of(cell).stream()
                    .flatMap(code -> names.getOrDefault(code, Set.of()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (found.isEmpty() && !bare(key).isEmpty()) {
            found = bare.getOrDefault(bare(key), Set.of());
        }
        return switch (found.size()) {
            case 0 -> Found.not(ReadRule.CELL_UNKNOWN);
            case 1 -> Found.of(found.iterator().next());
            default -> Found.not(ReadRule.CELL_AMBIGUOUS, Map.of("choices", choices(found)));
        };
    }

    private String choices(Set<T> found) {
        var keys = new LinkedHashMap<T, String>();
        names.forEach((key, things) -> things.stream()
                .filter(found::contains)
                .forEach(thing -> keys.merge(thing, key, (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return keys.values().stream().sorted().collect(Collectors.joining("、"));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Without the zeros in front that a spreadsheet takes away, and without what only divides. */
    private static String bare(String key) {
        var plain = key.replaceAll("[\\s\"'“”‘’·,，、。;；:：()（）《》-]", "");
        return plain.replaceFirst("^0+(?=.)", "");
    }
}
