package cleancity.survey.results;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.design.LinearTrend;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.results.TrendView.Trend;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether the rates of an area move through several waves: a straight line with its interval. Samples drawn by chance
 * get the Wald test of the line; open links the slope alone.
 */
public final class TestTrend {
    private final ReadResults results;

    public TestTrend(ReadResults results) {
        this.results = results;
    }

    /** @param waves two or more, in any order; a wave whose figure is suppressed is left out of the line */
    public TrendView test(Actor actor, List<String> waves, String area) {
        Readers.ofMonitor(actor);
        results.requireArea(area);
        if (waves.size() < 2 || new HashSet<>(waves).size() < waves.size()) {
            throw new Refusal.Invalid("waves", SurveyRule.WAVES_IN_WRONG_ORDER);
        }
        var judged = waves.stream()
                .map(results::judged)
                .sorted(Comparator.comparing(each -> each.wave().opensAt()))
                .toList();
        boolean sameFormula = judged.stream().map(Judged::formula).distinct().count() == 1;
        return new TrendView(
                area,
                judged.getLast().label(),
                judged.stream().map(each -> at(each, area)).toList(),
                trend(judged, area, QuestionRole.AWARENESS),
                trend(judged, area, QuestionRole.PARTICIPATION),
                sameFormula
                        ? trend(judged, area, QuestionRole.OVERALL_SATISFACTION)
                        : Trend.none(0, Notes.OTHER_FORMULA));
    }

    private TrendView.At at(Judged judged, String area) {
        var figures = results.figures(judged, area);
        var wave = judged.wave();
        return new TrendView.At(
                wave.id(),
                wave.title(),
                wave.opensAt(),
                wave.closesAt(),
                figures.n(),
                figures.awareness(),
                figures.participation(),
                figures.satisfaction());
    }

    private static Trend trend(List<Judged> waves, String area, QuestionRole role) {
        var measured = waves.stream()
                .map(each -> each.rates(area).measured(role))
                .flatMap(Optional::stream)
                .toList();
        if (measured.size() < 2) {
            return Trend.none(measured.size(), Notes.TOO_FEW_WAVES);
        }
        boolean random = measured.stream().allMatch(Measured::random);
        var line = LinearTrend.of(measured.stream().map(Measured::point).toList());
        if (!random) {
            return new Trend(
                    measured.size(),
                    line.value(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    "linear-of-shares",
                    Notes.joined(Notes.TREND, Notes.CHANGE_NO_CLAIM));
        }
        var change = line.change(Confidence.P95);
        return new Trend(
                measured.size(),
                line.value(),
                finite(change.interval().low()),
                finite(change.interval().high()),
                finite(line.value() / line.standardError()),
                finite(line.degreesOfFreedom()),
                finite(line.pValue()),
                "linear-design-based",
                Notes.TREND);
    }

    private static @org.jspecify.annotations.Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
