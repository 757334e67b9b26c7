package cleancity.survey.estimates;

import java.util.List;
import java.util.stream.IntStream;

/** Tests over several independent proportions, such as one street through its waves. */
public final class TrendTest {
    private TrendTest() {}

    /**
     * Chi-squared for a linear trend over equally spaced groups in the order given (Cochran 1954, Biometrics 10:417;
     * Armitage 1955, Biometrics 11:375).
     *
     * @param groups two or more proportions, oldest first
     * @return statistic on one degree of freedom
     * @throws IllegalArgumentException with fewer than two groups, or when all answers agree
     */
    public static ChiSquared trend(List<Proportion> groups) {
        double pooled = pooled(groups);
        double n = groups.stream().mapToLong(Proportion::n).sum();
        double centre = IntStream.range(0, groups.size())
                        .mapToDouble(i -> i * weight(groups, i))
                        .sum()
                / n;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < groups.size(); i++) {
            double distance = i - centre;
            slope += weight(groups, i) * (groups.get(i).estimate() - pooled) * distance;
            spread += weight(groups, i) * distance * distance;
        }
        return new ChiSquared(slope * slope / (pooled * (1 - pooled) * spread), 1);
    }

    /**
     * Pearson's chi-squared that all groups share one rate (no continuity correction).
     *
     * @param groups two or more proportions
     * @return statistic on {@code groups − 1} degrees of freedom
     * @throws IllegalArgumentException with fewer than two groups, or when all answers agree
     */
    public static ChiSquared homogeneity(List<Proportion> groups) {
        double pooled = pooled(groups);
        double sum = 0;
        for (Proportion group : groups) {
            double gap = group.estimate() - pooled;
            sum += group.n() * gap * gap;
        }
        return new ChiSquared(sum / (pooled * (1 - pooled)), groups.size() - 1);
    }

    private static double weight(List<Proportion> groups, int i) {
        return groups.get(i).n();
    }

    private static double pooled(List<Proportion> groups) {
        double yes = groups.stream().mapToLong(Proportion::yes).sum();
        double n = groups.stream().mapToLong(Proportion::n).sum();
        if (groups.size() < 2 || yes == 0 || yes == n) {
            throw new IllegalArgumentException("a test needs two groups and two kinds of answers: " + groups);
        }
        return yes / n;
    }
}
