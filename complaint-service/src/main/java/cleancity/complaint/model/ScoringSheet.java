package cleancity.complaint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree by which points are given and lost. Immutable. */
public final class ScoringSheet {
    private static final double ROUNDING = 1e-6;

    private final Map<String, Item> items = new LinkedHashMap<>();

    /** @param points the most that can be had here, all below included */
    public record Item(String code, String name, @Nullable String parent, double points) {}

    /** Refuses an item whose parent is not there before it. */
    public ScoringSheet(List<Item> items) {
        for (var item : items) {
            if (item.parent() != null && !this.items.containsKey(item.parent())) {
                throw new IllegalArgumentException("no parent for " + item.code());
            }
            this.items.put(item.code(), item);
        }
    }

    /**
     * What is wrong with a sheet that somebody wants to set.
     *
     * @return pointers to the items: one root, each parent before its children, each code once, and the points of the
     *     children adding up to those of the parent
     */
    public static List<String> faults(List<Item> items) {
        var faults = new ArrayList<String>();
        var points = new LinkedHashMap<String, Double>();
        var below = new LinkedHashMap<String, Double>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var parent = item.parent();
            if (points.put(item.code(), item.points()) != null) {
                faults.add("/items/" + i + "/code");
            }
            boolean root = parent == null && i == 0;
            if (!root && (parent == null || parent.equals(item.code()) || !points.containsKey(parent))) {
                faults.add("/items/" + i + "/parent");
            } else if (parent != null) {
                below.merge(parent, item.points(), Double::sum);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            var sum = below.get(items.get(i).code());
            if (sum != null && Math.abs(sum - items.get(i).points()) > ROUNDING) {
                faults.add("/items/" + i + "/points");
            }
        }
        return faults;
    }

    /** Whether nothing stands below an item. */
    public boolean isLeaf(String code) {
        return items.values().stream().noneMatch(item -> code.equals(item.parent()));
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /** By code, or by its name. */
    public Optional<Item> find(String codeOrName) {
        return Optional.ofNullable(items.get(codeOrName)).or(() -> items.values().stream()
                .filter(item -> item.name().equals(codeOrName))
                .findFirst());
    }

    /** The item and everything above it. */
    public List<String> upwards(String code) {
        var path = new ArrayList<String>();
        for (var item = items.get(code); item != null; item = item.parent() == null ? null : items.get(item.parent())) {
            path.add(item.code());
        }
        return path;
    }
}
