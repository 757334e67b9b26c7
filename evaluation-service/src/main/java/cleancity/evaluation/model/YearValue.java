package cleancity.evaluation.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One year's value.
 *
 * @param source where it is taken from, as somebody who checks it must find it
 * @param document kind of the filing document that proves it
 * @param by who entered it
 */
public record YearValue(
        int year, BigDecimal value, String source, @Nullable String document, String by, Instant at) {}
