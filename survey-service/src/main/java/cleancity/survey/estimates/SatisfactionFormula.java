package cleancity.survey.estimates;

import java.util.Arrays;

/**
 * How a five-point answer counts towards the satisfaction rate. All three are in use by Chinese cities and differ by up
 * to ten points on the same answers, so the formula belongs to the wave and is printed under each figure.
 */
public enum SatisfactionFormula {
    /** 满意 + 比较满意. */
    TOP2("top2", 0),
    /** 满意 + 比较满意 + ½ 一般: agrees with the table published by Wuding county, 2023, within 0.011 points. */
    TOP2_HALF_NEUTRAL("top2+half-neutral", 0.5),
    /** 满意 + 比较满意 + 一般. */
    TOP3("top3", 1);

    private final String code;
    private final double neutral;

    SatisfactionFormula(String code, double neutral) {
        this.code = code;
        this.neutral = neutral;
    }

    /**
     * The formula with this written code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SatisfactionFormula ofCode(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no satisfaction formula: " + code));
    }

    /** The code stored with a wave: {@code top2}, {@code top2+half-neutral} or {@code top3}. */
    public String code() {
        return code;
    }

    /** Whether every score is 0 or 1, so that the rate is a plain proportion. */
    public boolean plainProportion() {
        return neutral == 0 || neutral == 1;
    }

    /**
     * What one answer adds to the rate: 0, ½ or 1; not a number for {@link SatisfactionLevel#DONT_KNOW}, which the
     * design-based estimators read as missing.
     */
    public double score(SatisfactionLevel level) {
        return switch (level) {
            case VERY_SATISFIED, SATISFIED -> 1;
            case NEUTRAL -> neutral;
            case DISSATISFIED, VERY_DISSATISFIED -> 0;
            case DONT_KNOW -> Double.NaN;
        };
    }
}
