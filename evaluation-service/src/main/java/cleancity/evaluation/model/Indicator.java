package cleancity.evaluation.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of this city.
 *
 * @param rule what the office has set; null while that of the definition holds
 * @param values by year, the latest first
 */
public record Indicator(
        String code, @Nullable IndicatorRule rule, @Nullable Owner owner, List<YearValue> values) {
    /** How an indicator stands; in the order in which the office should look at them. */
    public enum State {
        MISSED,
        NO_VALUE,
        NO_RULE,
        MET
    }

    public Indicator {
        values = List.copyOf(values);
    }

    public static Indicator untouched(String code) {
        return new Indicator(code, null, null, List.of());
    }

    /** The same with the value of one year put in or replaced. */
    public Indicator with(YearValue value) {
        var others = values.stream().filter(each -> each.year() != value.year());
        var sorted = Stream.concat(others, Stream.of(value))
                .sorted(Comparator.comparingInt(YearValue::year).reversed())
                .toList();
        return new Indicator(code, rule, owner, sorted);
    }

    public Indicator ruledBy(IndicatorRule next) {
        return new Indicator(code, next, owner, values);
    }

    public Indicator ownedBy(Owner next) {
        return new Indicator(code, rule, next, values);
    }

    public Optional<IndicatorRule> effective(IndicatorDefinition definition) {
        return Optional.ofNullable(rule == null ? definition.rule() : rule);
    }

    /** Judged by the latest year there is. */
    public State state(IndicatorDefinition definition) {
        var applied = effective(definition);
        if (values.isEmpty()) {
            return State.NO_VALUE;
        }
        if (applied.isEmpty()) {
            return State.NO_RULE;
        }
        return applied.get().isMetBy(values.getFirst().value()) ? State.MET : State.MISSED;
    }

    /** The points it brings if nothing changes; zero as long as it is not met or its points are unknown. */
    public BigDecimal expected(IndicatorDefinition definition) {
        return state(definition) == State.MET ? possible(definition) : BigDecimal.ZERO;
    }

    /** The points it could bring; zero as long as they are unknown. */
    public BigDecimal possible(IndicatorDefinition definition) {
        return effective(definition).map(IndicatorRule::points).orElse(BigDecimal.ZERO);
    }
}
