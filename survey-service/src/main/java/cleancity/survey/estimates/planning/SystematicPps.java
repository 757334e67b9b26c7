package cleancity.survey.estimates.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Systematic sampling with probability proportional to size, without replacement (Madow 1949, Ann Math Stat 20:333),
 * stratum by stratum.
 *
 * <p>The procedure, so that anyone can repeat it: strata in ascending order of their names take one number each from
 * {@code new java.util.Random(seed).nextDouble()}, whose generator the JDK specifies bit by bit. In a stratum with n
 * units to draw, units of at least one sampling interval (size · n ≥ total) are taken for sure and set aside, until
 * none is left that large. Over the others, in frame order, sizes are added up; with the interval s = rest of the sizes
 * / rest of n and the start u·s, the units containing u·s, u·s + s, u·s + 2s … are drawn. Frame order thus spreads the
 * sample: sort by area code for a geographic spread.
 */
public final class SystematicPps {
    /** Written into every plan; changes with any change of the procedure. */
    public static final String ALGORITHM = "systematic-pps-madow/1 java.util.Random";

    private SystematicPps() {}

    /**
     * Draws a sample.
     *
     * @param frame all units, in the order that matters; codes unique
     * @param perStratum units to draw in each stratum, 1 … units there; every stratum of the frame must be named
     * @param seed to be recorded
     * @throws IllegalArgumentException when a code repeats, a stratum is missing or too many units are asked for
     */
    public static SamplingPlan draw(List<SamplingUnit> frame, Map<String, Integer> perStratum, long seed) {
        Map<String, List<SamplingUnit>> strata = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        for (SamplingUnit unit : frame) {
            if (!codes.add(unit.code())) {
                throw new IllegalArgumentException("unit listed twice: " + unit.code());
            }
            strata.computeIfAbsent(unit.stratum(), name -> new ArrayList<>()).add(unit);
        }
        if (!strata.keySet().equals(perStratum.keySet())) {
            throw new IllegalArgumentException(
                    "frame has strata " + strata.keySet() + ", asked for " + new TreeMap<>(perStratum).keySet());
        }
        Random random = new Random(seed);
        Map<String, Double> chance = new LinkedHashMap<>();
        strata.forEach(
                (name, units) -> drawStratum(units, perStratum.getOrDefault(name, 0), random.nextDouble(), chance));
        List<SelectedUnit> selected = frame.stream()
                .filter(unit -> chance.containsKey(unit.code()))
                .map(unit -> new SelectedUnit(unit, chance.getOrDefault(unit.code(), 1.0)))
                .toList();
        return new SamplingPlan(ALGORITHM, seed, selected);
    }

    /**
     * Splits a number of units over strata in proportion to their sizes by largest remainders, at least two each so
     * that a variance can be estimated (fewer only where the stratum has fewer).
     *
     * @param frame all units
     * @param units to draw in all
     * @return units per stratum
     * @throws IllegalArgumentException when two per stratum are more than {@code units}, or the frame has too few
     */
    public static Map<String, Integer> allocate(List<SamplingUnit> frame, int units) {
        Map<String, Double> size = new TreeMap<>();
        Map<String, Integer> most = new TreeMap<>();
        frame.forEach(unit -> {
            size.merge(unit.stratum(), unit.size(), Double::sum);
            most.merge(unit.stratum(), 1, Integer::sum);
        });
        double total = size.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Integer> share = new TreeMap<>();
        most.forEach((stratum, count) -> share.put(stratum, Math.min(2, count)));
        int left = units - share.values().stream().mapToInt(Integer::intValue).sum();
        if (left < 0 || units > frame.size()) {
            throw new IllegalArgumentException(
                    "cannot draw " + units + " of " + frame.size() + " units in " + share.size() + " strata");
        }
        for (; left > 0; left--) {
            String neediest = Collections.max(
                    share.keySet().stream()
                            .filter(s -> share.getOrDefault(s, 0) < most.getOrDefault(s, 0))
                            .toList(),
                    (a, b) -> Double.compare(gap(a, size, share, units / total), gap(b, size, share, units / total)));
            share.merge(neediest, 1, Integer::sum);
        }
        return share;
    }

    private static double gap(String stratum, Map<String, Double> size, Map<String, Integer> share, double rate) {
        return size.getOrDefault(stratum, 0.0) * rate - share.getOrDefault(stratum, 0);
    }

    private static void drawStratum(List<SamplingUnit> units, int n, double u, Map<String, Double> chance) {
        if (n < 1 || n > units.size()) {
            throw new IllegalArgumentException("cannot draw " + n + " of " + units.size() + " units in "
                    + units.getFirst().stratum());
        }
        List<SamplingUnit> rest = new ArrayList<>(units);
        int left = n - takeCertain(rest, n, chance);
        double total = size(rest);
        double next = u * total / left;
        double passed = 0;
        for (SamplingUnit unit : rest) {
            passed += unit.size();
            if (left > 0 && next < passed) {
                double pi = unit.size() * left / total;
                chance.put(unit.code(), pi);
                next += total / left;
            }
        }
    }

    private static int takeCertain(List<SamplingUnit> rest, int n, Map<String, Double> chance) {
        int taken = 0;
        for (boolean again = true; again && taken < n; ) {
            double interval = size(rest) / (n - taken);
            List<SamplingUnit> large =
                    rest.stream().filter(unit -> unit.size() >= interval).toList();
            large.forEach(unit -> chance.put(unit.code(), 1.0));
            rest.removeAll(large);
            taken += large.size();
            again = !large.isEmpty();
        }
        return taken;
    }

    private static double size(List<SamplingUnit> units) {
        return units.stream().mapToDouble(SamplingUnit::size).sum();
    }
}
