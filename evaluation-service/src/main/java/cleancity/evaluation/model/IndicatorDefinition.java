package cleancity.evaluation.model;

import org.jspecify.annotations.Nullable;

/**
 * What the examination asks the city to report by data.
 *
 * @param code short and stable, chosen here
 * @param field name in the national filing interface; null where no public source names it
 * @param unit of the value as printed, e.g. {@code %} or {@code h}
 * @param rule as published, where it is
 * @param source of definition and threshold, printed beside them
 */
public record IndicatorDefinition(
        String code,
        String group,
        String chinese,
        String english,
        @Nullable String field,
        String unit,
        @Nullable IndicatorRule rule,
        String source) {}
