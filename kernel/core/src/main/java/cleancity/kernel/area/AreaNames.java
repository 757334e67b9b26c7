package cleancity.kernel.area;

import cleancity.kernel.text.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds areas by what people call them: by code, by the official name, by the full path from the province down or any
 * part of it, with or without 市, 区, 街道, 社区居民委员会. Immutable.
 */
public final class AreaNames {
    private static final Pattern PROVINCE = Pattern.compile("^(中国|中华人民共和国)?(广东省?)(?=.)");
    private static final Pattern OFFICE = Pattern.compile("(人民政府|办事处|街道办|管委会|管理委员会)$");
    private static final Pattern COMMUNITY = Pattern.compile("(社区居民委员会|社区居委会|居民委员会|村民委员会|村民委会|居委会|村委会|社区村委会|社区|村)$");
    private static final Pattern TOWN = Pattern.compile("(街道|镇|乡)$");
    private static final Pattern ABOVE = Pattern.compile("[市区县]$");
    private static final int SHORTEST = 2;

    private final Areas areas;
    /** Official names and names with their kind; then the bare ones, which are asked only when nothing else fits. */
    private final Map<String, List<Area>> full = new HashMap<>();

    private final Map<String, List<Area>> bare = new HashMap<>();

    public AreaNames(Areas areas) {
        this.areas = areas;
        for (var city : areas.cities()) {
            addWithBelow(city);
        }
    }

    /** One when it is clear; several when more than one can be meant; none when nothing is called so. */
    public List<Area> find(String written) {
        var name = Written.name(written).replaceAll("[-/\\\\>、,，·|]", "");
        var byCode = areas.find(name);
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        for (var each : List.of(name, PROVINCE.matcher(name).replaceFirst(""))) {
            for (var names : List.of(full, bare)) {
                var found = narrowest(in(names, each));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private void addWithBelow(Area area) {
        var official = Written.name(area.name());
        var own = shortened(official, area);
        add(full, official, area);
        add(full, own, area);
        add(full, alias(area), area);
        var stem = stem(own, area.level());
        add(bare, stem, area);
        switch (area.level()) {
            case COMMUNITY ->
                List.of("社区", "村", "社区居委会", "社区居民委员会", "居委会", "村委会", "村民委员会")
                        .forEach(kind -> add(bare, stem + kind, area));
            case TOWN ->
                List.of("街道", "街道办", "街道办事处", "镇", "镇政府", "镇人民政府", "办事处").forEach(kind -> add(bare, stem + kind, area));
            case DISTRICT, CITY -> add(bare, official + "政府", area);
        }
        areas.children(area.code()).forEach(this::addWithBelow);
    }

    /** Without the areas above that some official names repeat. */
    private String shortened(String official, Area area) {
        var name = official;
        var above = new ArrayList<>(areas.ancestors(area.code()));
        for (var each : above.reversed()) {
            for (var prefix : List.of(Written.name(each.name()), alias(each))) {
                name = !prefix.isEmpty() && name.startsWith(prefix) && name.length() >= prefix.length() + SHORTEST
                        ? name.substring(prefix.length())
                        : name;
            }
        }
        return name;
    }

    /**
     * What the communities of a town call the area they lie in, when it is none of the tree: 枫溪区, which the city
     * manages apart from the national codes.
     */
    private String alias(Area area) {
        if (area.level() != AreaLevel.TOWN) {
            return "";
        }
        var above = areas.ancestors(area.code()).stream().map(Area::name).toList();
        var own = stem(area.name(), AreaLevel.TOWN) + "区";
        return areas.children(area.code()).stream()
                .map(Area::name)
                .filter(name -> !above.isEmpty() && name.startsWith(above.getLast() + own))
                .findFirst()
                .map(_ -> own)
                .orElse("");
    }

    private static String stem(String name, AreaLevel level) {
        var kind =
                switch (level) {
                    case COMMUNITY -> COMMUNITY;
                    case TOWN -> TOWN;
                    case DISTRICT, CITY -> ABOVE;
                };
        var stem = kind.matcher(OFFICE.matcher(name).replaceFirst("")).replaceFirst("");
        return stem.length() >= SHORTEST ? stem : name;
    }

    private static void add(Map<String, List<Area>> names, String name, Area area) {
        var called = names.computeIfAbsent(name, _ -> new ArrayList<>());
        if (name.length() >= SHORTEST && !called.contains(area)) {
            called.add(area);
        }
    }

    /** The whole text as one name, or as a way down from an area to one below it. */
    private Set<Area> in(Map<String, List<Area>> last, String text) {
        var found = new LinkedHashSet<>(last.getOrDefault(text, List.of()));
        for (int cut = text.length() - SHORTEST; cut >= SHORTEST; cut--) {
            var above = new LinkedHashSet<>(full.getOrDefault(text.substring(0, cut), List.of()));
            above.addAll(bare.getOrDefault(text.substring(0, cut), List.of()));
            if (!above.isEmpty()) {
                for (var below : in(last, text.substring(cut))) {
                    if (above.stream().anyMatch(each -> isAbove(each, below))) {
                        found.add(below);
                    }
                }
            }
        }
        return found;
    }

    private boolean isAbove(Area above, Area below) {
        return !above.equals(below) && areas.isWithin(below.code(), above.code());
    }

    /** A town and a community in it that share a name: the town is meant, for who means less says more. */
    private List<Area> narrowest(Set<Area> found) {
        return found.stream()
                .filter(area -> found.stream().noneMatch(other -> isAbove(other, area)))
                .toList();
    }
}
