package cleancity.complaint.model;

import java.time.LocalDate;

/**
 * How rankings are made, for months that begin on its day or later.
 *
 * @param smoothing K: as if so many cases of the city's average were added to each line
 * @param onTimeWeight share of the score that 按期结案率 decides, 0 to 1; 一次办结率 decides the rest
 * @param least cases that had to be closed below which a line gets no rank
 * @param decimals to which scores are rounded before they are compared
 * @param appealDays working days for appeals after a ranking is final
 */
public record RankingRule(LocalDate from, int smoothing, double onTimeWeight, int least, int decimals, int appealDays) {
    /** Until the office sets another. */
    public static final RankingRule FIRST = new RankingRule(LocalDate.of(2020, 1, 1), 20, 1, 0, 3, 5);

    public RankingRule {
        boolean sensible = smoothing >= 0
                && onTimeWeight >= 0
                && onTimeWeight <= 1
                && least >= 0
                && decimals >= 1
                && decimals <= 6
                && appealDays >= 1;
        if (!sensible) {
            throw new IllegalArgumentException("no sensible rule for rankings");
        }
    }
}
