package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one area in one wave.
 *
 * @param n answers of people who belong to the population
 * @param verdict proven, nominal, not-met, suppressed, or none for a sample that no chance has drawn
 */
public record AreaFigures(
        String wave,
        String area,
        long n,
        Instant asOf,
        LocalText label,
        String formula,
        double target,
        String verdict,
        RateView awareness,
        RateView participation,
        RateView satisfaction,
        List<ItemRate> items,
        List<ChannelShare> channels) {
    public record ItemRate(String name, LocalText title, RateView rate) {}

    /** @param share of those who were asked; both null below 30 of them */
    public record ChannelShare(
            String value,
            LocalText title,
            @Nullable Long count,
            @Nullable Double share) {}
}
