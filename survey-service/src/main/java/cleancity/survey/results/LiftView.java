package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the treated area beyond what changed in the comparison area.
 *
 * @param before the earlier wave, {@code after} the later
 */
public record LiftView(
        String area,
        String control,
        String before,
        String after,
        LocalText label,
        Lift awareness,
        Lift participation,
        Lift satisfaction) {
    /**
     * Difference in differences of one rate.
     *
     * @param lift (treated after − before) − (control after − before), a fraction
     * @param significant whether zero lies outside the limits; null when it cannot be said
     */
    public record Lift(
            RateView treatedBefore,
            RateView treatedAfter,
            RateView controlBefore,
            RateView controlAfter,
            @Nullable Double lift,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Boolean significant,
            String method,
            LocalText note) {}
}
