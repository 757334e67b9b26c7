package cleancity.kernel.area;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative tree. Every question is answered in constant time: the tree is four levels deep and lists are made
 * once. An unknown code is no error; it is found nowhere and has no relatives. Immutable.
 */
public final class Areas {
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> children = new HashMap<>();
    private final Map<String, List<Area>> ancestors = new HashMap<>();
    private final Map<String, List<Area>> communities = new HashMap<>();
    private final List<Area> cities;

    private Areas(Map<String, Area> byCode) {
        this.byCode = new LinkedHashMap<>(byCode);
        for (var area : byCode.values()) {
            var above = pathUp(area);
            ancestors.put(area.code(), above);
            if (area.parent() != null) {
                add(children, area.parent(), area);
            }
            if (area.level() == AreaLevel.COMMUNITY) {
                above.forEach(ancestor -> add(communities, ancestor.code(), area));
                add(communities, area.code(), area);
            }
        }
        children.replaceAll((_, list) -> List.copyOf(list));
        communities.replaceAll((_, list) -> List.copyOf(list));
        cities = byCode.values().stream()
                .filter(a -> a.level() == AreaLevel.CITY)
                .toList();
    }

    /** The areas of the product's own list. */
    public static Areas bundled() {
        return new Areas(AreaFile.bundled());
    }

    /**
     * The product's own list with local changes: CSV with the header {@code action,code,name,level,parent} and the
     * actions {@code add}, {@code change} (name, level or parent) and {@code remove}. For cities that manage an area
     * apart from the national codes, as Chaozhou does with 枫溪. Refuses a tree that does not hold together.
     */
    public static Areas withOverrides(Reader csv) {
        var areas = AreaFile.bundled();
        AreaFile.override(areas, csv);
        return new Areas(areas);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The tops of the tree. */
    public List<Area> cities() {
        return cities;
    }

    /** The areas directly below, in the order of the list. */
    public List<Area> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The areas above, nearest first. */
    public List<Area> ancestors(String code) {
        return ancestors.getOrDefault(code, List.of());
    }

    /** All communities below, or the community itself. */
    public List<Area> communitiesUnder(String code) {
        return communities.getOrDefault(code, List.of());
    }

    /** Whether the area is the other one or lies below it. */
    public boolean isWithin(String code, String ancestor) {
        return byCode.containsKey(code)
                && (code.equals(ancestor)
                        || ancestors(code).stream().anyMatch(area -> area.code().equals(ancestor)));
    }

    /** The code of the area itself or of the one above it at that level; by the tree, never by cutting digits. */
    public Optional<String> codeAt(String code, AreaLevel level) {
        return find(code).filter(area -> area.level() == level).map(Area::code).or(() -> ancestors(code).stream()
                .filter(area -> area.level() == level)
                .map(Area::code)
                .findFirst());
    }

    private List<Area> pathUp(Area area) {
        List<Area> path = new ArrayList<>();
        for (var at = area; at.parent() != null; at = path.getLast()) {
            var parent = byCode.get(at.parent());
            if (parent == null || !parent.level().isAbove(at.level())) {
                throw new IllegalArgumentException("no area above " + at.code() + " has the code " + at.parent());
            }
            path.add(parent);
        }
        return List.copyOf(path);
    }

    private static void add(Map<String, List<Area>> lists, String code, Area area) {
        lists.computeIfAbsent(code, _ -> new ArrayList<>()).add(area);
    }
}
