package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best and the worst spots of a quarter (最优/最差点位). A spot is a square of some 150 metres; only spots where enough
 * had to be done are compared, and small counts are drawn towards the city's share.
 */
public final class SpotFormula {
    /** 3 best and 5 worst are published each quarter. */
    public static final int BEST = 3;

    public static final int WORST = 5;
    private static final int K = 5;
    private static final double SIDE_LAT = 0.00135;
    private static final double SIDE_LNG = 0.00147;
    private static final double ROUNDING = 10;

    private final int least;
    private final Instant now;
    private final Map<String, Square> squares = new HashMap<>();

    private static final class Square {
        private final List<PlacedCase> files = new ArrayList<>();
        private int toClose;
        private int good;
        private double lost;
    }

    /** @param least cases that had to be closed at a spot for it to be compared */
    public SpotFormula(int least, Instant now) {
        this.least = least;
        this.now = now;
    }

    /** As it stands under the table. */
    public String printed() {
        return ("点位为边长约 150 米的方格；得分 = 100 ×（良好数 + K × 全市良好率）÷（应结案数 + K）− 检查失分，K = %d；"
                        + "良好为按期结案且无返工、无重开；应结案少于 %d 起的点位不评；得分保留一位小数，相同时应结案多者在前")
                .formatted(K, least);
    }

    /** Cases that were voided belong to no spot. */
    public void add(PlacedCase file, double lost) {
        if (file.outline().status() == CaseStatus.VOIDED) {
            return;
        }
        var place = file.place();
        var key = (long) Math.floor(place.lat() / SIDE_LAT) + "," + (long) Math.floor(place.lng() / SIDE_LNG);
        var square = squares.computeIfAbsent(key, _ -> new Square());
        square.files.add(file);
        square.toClose += file.outline().isToClose(now) ? 1 : 0;
        square.good += file.isGood() ? 1 : 0;
        square.lost += lost;
    }

    public List<RankedSpot> best() {
        return ranked(Comparator.comparingDouble((RankedSpot spot) -> -spot.score()), BEST);
    }

    public List<RankedSpot> worst() {
        return ranked(Comparator.comparingDouble(RankedSpot::score), WORST);
    }

    /** How many spots were compared. */
    public int compared() {
        return (int) squares.values().stream().filter(this::counts).count();
    }

    private boolean counts(Square square) {
        return square.toClose >= Math.max(1, least);
    }

    private List<RankedSpot> ranked(Comparator<RankedSpot> order, int many) {
        double toClose =
                squares.values().stream().mapToInt(each -> each.toClose).sum();
        double good = squares.values().stream().mapToInt(each -> each.good).sum();
        double city = toClose == 0 ? 0 : good / toClose;
        var ordered = squares.values().stream()
                .filter(this::counts)
                .map(square -> spot(square, city))
                .sorted(order.thenComparingInt(spot -> -spot.toClose())
                        .thenComparing(spot -> spot.caseIds().getFirst()))
                .limit(many)
                .toList();
        var ranked = new ArrayList<RankedSpot>();
        ordered.forEach(spot -> ranked.add(spot.withRank(ranked.size() + 1)));
        return ranked;
    }

    private static RankedSpot spot(Square square, double city) {
        var files = square.files.stream()
                .sorted(Comparator.comparing((PlacedCase file) -> file.outline().reportedAt())
                        .thenComparing(PlacedCase::id))
                .toList();
        double share = (square.good + K * city) / (square.toClose + K);
        double score = Math.rint((100 * share - square.lost) * ROUNDING) / ROUNDING;
        var last = files.getLast();
        var middle = new Place(
                files.stream().mapToDouble(file -> file.place().lng()).average().orElseThrow(),
                files.stream().mapToDouble(file -> file.place().lat()).average().orElseThrow());
        return new RankedSpot(
                0,
                last.outline().area(),
                last.address(),
                middle,
                files.size(),
                square.toClose,
                square.good,
                square.lost,
                score,
                files.stream().map(PlacedCase::id).toList());
    }
}
