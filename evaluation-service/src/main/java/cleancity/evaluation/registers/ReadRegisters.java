package cleancity.evaluation.registers;

import cleancity.evaluation.model.RegisterType;
import cleancity.evaluation.model.RegisteredPlace;
import cleancity.evaluation.store.PlaceStore;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.time.WorkingCalendar;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many places there are and how many of them somebody has looked at. */
public final class ReadRegisters {
    private final PlaceStore store;
    private final RegisterList list;
    private final Areas areas;

    public ReadRegisters(PlaceStore store, RegisterList list, Areas areas) {
        this.store = store;
        this.list = list;
        this.areas = areas;
    }

    /** A register and how many open places it has. */
    record Summary(RegisterType type, int places) {}

    /** A town's places of one register, and how many were looked at in a month. */
    record Coverage(String area, String name, int places, int looked) {}

    List<Summary> summaries() {
        var counts = store.countByType();
        return list.types().stream()
                .map(type -> new Summary(type, counts.getOrDefault(type.id(), 0)))
                .toList();
    }

    List<RegisteredPlace> places(String type, @Nullable String area, @Nullable String afterId, int limit) {
        return store.list(type, area, afterId, limit);
    }

    /** By town, in the order of their codes. */
    List<Coverage> coverage(String type, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
        var before =
                month.plusMonths(1).atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
        var all = byTown(store.countByArea(type, null, null));
        var looked = byTown(store.countByArea(type, from, before));
        return all.entrySet().stream()
                .map(town -> new Coverage(
                        town.getKey(),
                        areas.find(town.getKey()).map(Area::name).orElse(town.getKey()),
                        town.getValue(),
                        looked.getOrDefault(town.getKey(), 0)))
                .toList();
    }

    private Map<String, Integer> byTown(Map<String, Integer> byArea) {
        var towns = new TreeMap<String, Integer>();
        byArea.forEach((area, count) -> towns.merge(town(area), count, Integer::sum));
        return towns;
    }

    private String town(String code) {
        return Stream.concat(areas.find(code).stream(), areas.ancestors(code).stream())
                .filter(area -> area.level() == AreaLevel.TOWN)
                .map(Area::code)
                .findFirst()
                .orElse(code);
    }
}
