package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three rates of one area through its waves, oldest first. */
public record TrendView(
        String area, LocalText label, List<At> waves, Trend awareness, Trend participation, Trend satisfaction) {
    /** One wave. */
    public record At(
            String wave,
            LocalText title,
            Instant opensAt,
            Instant closesAt,
            long n,
            RateView awareness,
            RateView participation,
            RateView satisfaction) {}

    /**
     * A straight line through the waves.
     *
     * @param waves that went into it
     * @param perWave mean change from wave to wave, a fraction
     * @param statistic t of the line
     * @param pValue that there is no trend; null where the samples allow no such claim
     */
    public record Trend(
            int waves,
            @Nullable Double perWave,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double statistic,
            @Nullable Double degreesOfFreedom,
            @Nullable Double pValue,
            String method,
            LocalText note) {
        static Trend none(int waves, LocalText note) {
            return new Trend(waves, null, null, null, null, null, null, "none", note);
        }
    }
}
