package cleancity.survey.estimates;

/**
 * Net promoter score: promoters (9–10) minus detractors (0–6) of those asked.
 *
 * @param promoters answers 9 or 10
 * @param passives answers 7 or 8
 * @param detractors answers 0 to 6
 */
public record NetPromoter(long promoters, long passives, long detractors) {
    /** @throws IllegalArgumentException when a count is negative or there are no answers */
    public NetPromoter {
        if (promoters < 0 || passives < 0 || detractors < 0 || promoters + passives + detractors == 0) {
            throw new IllegalArgumentException("no scores: " + promoters + ", " + passives + ", " + detractors);
        }
    }

    /** Answers. */
    public long n() {
        return promoters + passives + detractors;
    }

    /** The score as a fraction in [−1, 1]; times 100 is the figure usually quoted. */
    public double estimate() {
        return (double) (promoters - detractors) / n();
    }

    /** Standard error √((p + d − (p − d)²)/n): multinomial variance of a difference of two shares. */
    public double standardError() {
        double score = estimate();
        return Math.sqrt(((double) (promoters + detractors) / n() - score * score) / n());
    }

    /** Normal interval, cut to [−1, 1]. */
    public Interval interval(Confidence confidence) {
        Interval plain = Interval.around(estimate(), confidence.z() * standardError());
        return new Interval(Math.max(-1, plain.low()), Math.min(1, plain.high()));
    }
}
