package cleancity.evaluation.indicators;

import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.Indicator;
import cleancity.evaluation.model.IndicatorDefinition;
import cleancity.evaluation.model.IndicatorRule;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.model.Refusals;
import cleancity.evaluation.model.YearValue;
import cleancity.evaluation.store.IndicatorStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The office fills in what the examination asks for by data. */
public final class KeepIndicators {
    private static final int YEARS = 10;

    private final IndicatorStore store;
    private final IndicatorList list;
    private final Clock clock;

    public KeepIndicators(IndicatorStore store, IndicatorList list, Clock clock) {
        this.store = store;
        this.list = list;
        this.clock = clock;
    }

    /** An indicator beside its definition. */
    public record Line(IndicatorDefinition definition, Indicator indicator) {
        Indicator.State state() {
            return indicator.state(definition);
        }

        BigDecimal expected() {
            return indicator.expected(definition);
        }

        BigDecimal possible() {
            return indicator.possible(definition);
        }
    }

    /** All, in the order of the list. */
    public List<Line> lines() {
        Map<String, Indicator> known =
                store.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var definition : list.inOrder()) {
            lines.add(new Line(
                    definition, known.getOrDefault(definition.code(), Indicator.untouched(definition.code()))));
        }
        return lines;
    }

    public Line line(String code) {
        return lines().stream()
                .filter(line -> line.definition().code().equals(code))
                .findFirst()
                .orElseThrow(Refusals::notFound);
    }

    Line rule(String code, IndicatorRule rule) {
        return change(code, indicator -> indicator.ruledBy(rule));
    }

    Line own(String code, Owner owner) {
        return change(code, indicator -> indicator.ownedBy(owner));
    }

    /** Puts in one year's value, or replaces it. */
    Line enter(Actor actor, String code, int year, BigDecimal value, String source, @Nullable String document) {
        int now = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).getYear();
        if (year > now || year <= now - YEARS) {
            throw Refusals.invalid("/year", EvaluationRule.YEAR_OUT_OF_RANGE);
        }
        var entered = new YearValue(year, value, source, document, actor.id(), clock.instant());
        return change(code, indicator -> indicator.with(entered));
    }

    private Line change(String code, UnaryOperator<Indicator> change) {
        var definition = list.find(code).orElseThrow(Refusals::notFound);
        return new Line(definition, store.change(code, change));
    }
}
