package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Mover;
import java.util.Optional;
import java.util.stream.Stream;
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
        if (earlier.estimate() == null || later.estimate() == null) {
            return none(earlier, later, Notes.ONE_HIDDEN);
        }
        if (!sameFormula) {
            return none(earlier, later, Notes.OTHER_FORMULA);
        }
        var terms = Stream.of(later.term(1), earlier.term(-1))
                .flatMap(Optional::stream)
                .toList();
        if (terms.size() < 2) {
            double change = later.estimate() - earlier.estimate();
            return new RateChange(
                    earlier, later, change, null, null, null, "difference-of-shares", Notes.CHANGE_NO_CLAIM);
        }
        var change = Mover.combine(terms);
        return new RateChange(
                earlier,
                later,
                change.value(),
                change.interval().low(),
                change.interval().high(),
                change.significant(),
                "newcombe-design-based",
                Notes.CHANGE);
    }

    private static RateChange none(RateView earlier, RateView later, LocalText note) {
        return new RateChange(earlier, later, null, null, null, null, "none", note);
    }
}
