package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.Mover;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of the three rates of one area from one wave to another, both samples drawn independently: Newcombe's
 * method 10 on the limits of each, which for probability samples are design-based.
 */
public final class CompareWaves {
    private final ReadResults results;

    /**
     * A change in percentage points / 100.
     *
     * @param significant whether zero lies outside the limits; null when it cannot be said
     */
    public record RateChange(
            RateView earlier,
            RateView later,
            @Nullable Double change,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Boolean significant,
            String method,
            LocalText note) {}

    public record Comparison(
            String wave,
            String against,
            String area,
            LocalText label,
            RateChange awareness,
            RateChange participation,
            RateChange satisfaction) {}

    public CompareWaves(ReadResults results) {
        this.results = results;
    }

    public Comparison compare(String wave, String against, String area) {
        var later = results.of(wave, area);
        var earlier = results.of(against, area);
        boolean comparable = later.formula().equals(earlier.formula());
        return new Comparison(
                wave,
                against,
                area,
                later.label(),
                change(earlier.awareness(), later.awareness(), true),
                change(earlier.participation(), later.participation(), true),
                change(earlier.satisfaction(), later.satisfaction(), comparable));
    }

    static RateChange change(RateView earlier, RateView later, boolean sameFormula) {
        var before = term(-1, earlier);
        var after = term(1, later);
        if (before == null || after == null) {
            return none(earlier, later, Notes.ONE_HIDDEN);
        }
        if (!sameFormula) {
            return none(earlier, later, Notes.OTHER_FORMULA);
        }
        boolean random = earlier.method().startsWith("taylor") && later.method().startsWith("taylor");
        var change = Mover.combine(List.of(after, before));
        return new RateChange(
                earlier,
                later,
                change.value(),
                change.interval().low(),
                change.interval().high(),
                random ? change.significant() : null,
                random ? "newcombe-design-based" : "newcombe-as-if-random",
                random ? Notes.CHANGE : Notes.CHANGE_AS_IF_RANDOM);
    }

    private static RateChange none(RateView earlier, RateView later, LocalText note) {
        return new RateChange(earlier, later, null, null, null, null, "none", note);
    }

    private static Mover.@Nullable Term term(int sign, RateView rate) {
        return rate.estimate() == null || rate.low() == null || rate.high() == null
                ? null
                : new Mover.Term(sign, rate.estimate(), new Interval(rate.low(), rate.high()));
    }
}
