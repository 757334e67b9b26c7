package cleancity.evaluation.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When an indicator is met and what it then gives.
 *
 * @param points of the 240 for data; null until the office has entered them
 */
public record IndicatorRule(
        Direction direction, BigDecimal threshold, @Nullable BigDecimal points) {
    public boolean isMetBy(BigDecimal value) {
        int side = value.compareTo(threshold);
        return direction == Direction.AT_LEAST ? side >= 0 : side <= 0;
    }
}
