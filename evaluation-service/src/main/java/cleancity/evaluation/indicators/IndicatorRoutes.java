package cleancity.evaluation.indicators;

import cleancity.evaluation.model.Direction;
import cleancity.evaluation.model.Indicator;
import cleancity.evaluation.model.IndicatorRule;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.model.YearValue;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.LocalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data indicators over HTTP. */
public final class IndicatorRoutes {
    private final KeepIndicators keep;

    public IndicatorRoutes(KeepIndicators keep) {
        this.keep = keep;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "listIndicators",
                call -> Answer.ok(new IndicatorsAnswer(
                        keep.lines().stream().map(IndicatorAnswer::of).toList())));
        endpoints.on("setIndicatorRule", call -> Answer.ok(IndicatorAnswer.of(ruled(call))));
        endpoints.on("setIndicatorOwner", call -> Answer.ok(IndicatorAnswer.of(owned(call))));
        endpoints.on("enterIndicatorValue", call -> Answer.ok(IndicatorAnswer.of(entered(call))));
        endpoints.on("exportNationalForm", call -> Answer.ok(NationalForm.of(keep.lines())));
    }

    record RuleWire(
            String direction,
            BigDecimal threshold,
            @Nullable BigDecimal points) {
        static RuleWire of(IndicatorRule rule) {
            return new RuleWire(slug(rule.direction()), rule.threshold(), rule.points());
        }
    }

    record ValueWire(
            BigDecimal value, String source, @Nullable String document) {}

    record ValueAnswer(
            int year,
            BigDecimal value,
            String source,
            @Nullable String document,
            Instant at) {
        static ValueAnswer of(YearValue value) {
            return new ValueAnswer(value.year(), value.value(), value.source(), value.document(), value.at());
        }
    }

    record IndicatorsAnswer(List<IndicatorAnswer> items) {}

    record IndicatorAnswer(
            String code,
            String group,
            Map<String, String> name,
            @Nullable String field,
            String unit,
            @Nullable RuleWire rule,
            boolean ownRule,
            String source,
            @Nullable Owner owner,
            String state,
            BigDecimal expected,
            BigDecimal possible,
            List<ValueAnswer> values) {
        static IndicatorAnswer of(KeepIndicators.Line line) {
            var definition = line.definition();
            return new IndicatorAnswer(
                    definition.code(),
                    definition.group(),
                    LocalText.of(definition.chinese(), definition.english()).byLanguage(),
                    definition.field(),
                    definition.unit(),
                    line.indicator().effective(definition).map(RuleWire::of).orElse(null),
                    line.indicator().rule() != null,
                    definition.source(),
                    line.indicator().owner(),
                    slug(line.state()),
                    line.expected(),
                    line.possible(),
                    line.indicator().values().stream().map(ValueAnswer::of).toList());
        }
    }

    private KeepIndicators.Line ruled(Call call) {
        var wire = call.body(RuleWire.class);
        var direction =
                Direction.valueOf(wire.direction().toUpperCase(Locale.ROOT).replace('-', '_'));
        return keep.rule(call.path("code"), new IndicatorRule(direction, wire.threshold(), wire.points()));
    }

    private KeepIndicators.Line owned(Call call) {
        return keep.own(call.path("code"), call.body(Owner.class));
    }

    private KeepIndicators.Line entered(Call call) {
        var wire = call.body(ValueWire.class);
        int year = Integer.parseInt(call.path("year"));
        return keep.enter(call.actor(), call.path("code"), year, wire.value(), wire.source(), wire.document());
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of an indicator's state, for others who print it. */
    public static String slug(Indicator.State state) {
        return slug((Enum<?>) state);
    }
}
