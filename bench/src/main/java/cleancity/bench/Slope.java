package cleancity.bench;

/** How a cost grows: the exponent of n in it, 0 for not at all, 1 for in proportion. */
public final class Slope {
    private Slope() {}

    /** Least squares through the logarithms. Both arrays have the same length, two or more, and positive values. */
    public static double logLog(double[] sizes, double[] costs) {
        double meanX = meanOfLogs(sizes);
        double meanY = meanOfLogs(costs);
        double above = 0;
        double below = 0;
        for (int i = 0; i < sizes.length; i++) {
            double x = Math.log(sizes[i]) - meanX;
            above += x * (Math.log(costs[i]) - meanY);
            below += x * x;
        }
        return above / below;
    }

    private static double meanOfLogs(double[] values) {
        return java.util.Arrays.stream(values).map(Math::log).average().orElseThrow();
    }
}
