package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds recurrence groups: cases of one popular group, each within R metres of another of them. Cells of R metres bound
 * the comparisons, so the work grows with the cases and their neighbours only.
 */
public final class Recurrence {
    private static final double METRES_PER_DEGREE = 111_195;
    private static final int LEAST = 3;

    private final int radius;

    /** @param radius metres between two cases of one place */
    public Recurrence(int radius) {
        this.radius = radius;
    }

    private record Cell(String group, long x, long y) {}

    /** @param files of the period looked at, with a position; those without one are left out */
    public List<HotSpot> find(List<CaseFile> files) {
        var placed = files.stream()
                .filter(file -> file.report().where().place() != null)
                .sorted(Comparator.comparing((CaseFile file) -> file.report().reportedAt())
                        .thenComparing(CaseFile::id))
                .toList();
        var parents = new int[placed.size()];
        Map<Cell, List<Integer>> cells = new HashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            parents[i] = i;
            joinNeighbours(placed, i, cells, parents);
        }
        Map<Integer, List<CaseFile>> groups = new HashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            groups.computeIfAbsent(root(parents, i), _ -> new ArrayList<>()).add(placed.get(i));
        }
        return groups.values().stream()
                .filter(group -> group.size() >= LEAST)
                .map(Recurrence::hotSpot)
                .sorted(Comparator.comparing(HotSpot::id))
                .toList();
    }

    private void joinNeighbours(List<CaseFile> files, int at, Map<Cell, List<Integer>> cells, int[] parents) {
        var home = cell(files.get(at));
        for (long dx = -1; dx <= 1; dx++) {
            for (long dy = -1; dy <= 1; dy++) {
                for (int other : cells.getOrDefault(new Cell(home.group(), home.x() + dx, home.y() + dy), List.of())) {
                    if (place(files.get(at)).distanceTo(place(files.get(other))) <= radius) {
                        // The smaller index is the earlier case: it stays the root, so the id stays.
                        int a = root(parents, at);
                        int b = root(parents, other);
                        parents[Math.max(a, b)] = Math.min(a, b);
                    }
                }
            }
        }
        cells.computeIfAbsent(home, _ -> new ArrayList<>()).add(at);
    }

    /** Twice as wide as the radius in degrees of the equator: at least the radius on the ground up to 60° of latitude. */
    private Cell cell(CaseFile file) {
        var place = place(file);
        double east = place.lng() * METRES_PER_DEGREE / (2 * radius);
        double north = place.lat() * METRES_PER_DEGREE / radius;
        return new Cell(file.report().group(), (long) Math.floor(east), (long) Math.floor(north));
    }

    private static int root(int[] parents, int at) {
        int root = at;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    private static HotSpot hotSpot(List<CaseFile> cases) {
        var first = cases.getFirst();
        var where = first.report().where();
        double lng =
                cases.stream().mapToDouble(file -> place(file).lng()).average().orElseThrow();
        double lat =
                cases.stream().mapToDouble(file -> place(file).lat()).average().orElseThrow();
        return new HotSpot(
                first.report().group() + "@" + first.id(),
                first.report().group(),
                where.area(),
                where.areas(),
                new Place(lng, lat),
                where.address(),
                cases.stream().map(CaseFile::id).toList(),
                first.report().reportedAt(),
                cases.getLast().report().reportedAt(),
                first.report().sample());
    }

    private static Place place(CaseFile file) {
        return Objects.requireNonNull(file.report().where().place());
    }
}
