package cleancity.complaint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree by which points are given and lost. Immutable. */
public final class ScoringSheet {
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
