package cleancity.survey.estimates.design;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.IntervalMethod;
import cleancity.survey.estimates.design.OracleDesign.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one generated design under the names the R script gives them. */
final class OracleFigures {
    private static final Map<String, IntervalMethod> METHODS = Map.of(
            "xlogit", IntervalMethod.LOGIT,
            "asin", IntervalMethod.ARCSINE,
            "beta", IntervalMethod.KORN_GRAUBARD,
            "mean", IntervalMethod.MEAN,
            "wilson", IntervalMethod.WILSON);

    private final Map<String, Double> figures = new LinkedHashMap<>();

    private OracleFigures() {}

    static Map<String, Double> of(OracleDesign generated) {
        OracleFigures all = new OracleFigures();
        SurveyDesign design = generated.weighted();
        double[] y = generated.numbers(Row::y);
        double[] x = generated.numbers(Row::x);
        double[] yes = generated.numbers(Row::yes);
        all.addWhole(design, y, x);
        all.addDomain(design.domain(generated.domain()), x, yes);
        all.addPair(design.means(List.of("x", "yes"), List.of(x, yes)));
        all.addRates(design.proportion(yes));
        all.addTable(design, generated);
        all.addJackknife(generated, x);
        return all.figures;
    }

    private void addWhole(SurveyDesign design, double[] y, double[] x) {
        double[] w = design.weights();
        figures.put("weight.kish", design.mean(w).kish());
        figures.put("weight.largest", Arrays.stream(w).max().orElseThrow());
        figures.put("degf.design", (double) design.degreesOfFreedom());
        Estimate mean = design.mean(y);
        add("mean", mean);
        figures.put("mean.deff", mean.designEffect());
        figures.put("mean.deffReplace", mean.designEffectReplace());
        add("total", design.total(x));
        figures.put("total.deff", design.total(x).designEffect());
        add("ratio", design.ratio(y, x));
    }

    private void addDomain(SurveyDesign domain, double[] x, double[] yes) {
        figures.put("degf.domain", (double) domain.degreesOfFreedom());
        add("domain-mean", domain.mean(x));
        add("domain-total", domain.total(x));
        add("domain-ratio", domain.ratio(yes, x));
    }

    private void addPair(Estimates pair) {
        Contrast difference = pair.difference("x", "yes");
        figures.put("difference.point", difference.value());
        figures.put("difference.se", difference.standardError());
        addLimits("difference", difference.change(Confidence.P95).interval());
        figures.put("covariance.cov", pair.covariance("x", "yes"));
    }

    /** R believes every variance; where we do not, there is nothing to compare. */
    private void addRates(Estimate rate) {
        if (!rate.guarded()) {
            METHODS.forEach((name, method) -> addLimits("rate-" + name, rate.rateInterval(method, Confidence.P95)));
        }
    }

    private void addTable(SurveyDesign design, OracleDesign generated) {
        RaoScott test = CrossTable.of(
                        design,
                        generated.rows().stream().map(Row::ta).toList(),
                        generated.rows().stream().map(Row::tb).toList())
                .independence();
        figures.put("table.f", test.f());
        figures.put("table.ndf", test.numeratorDegreesOfFreedom());
        figures.put("table.ddf", test.denominatorDegreesOfFreedom());
        figures.put("table.p", test.pValue());
    }

    private void addJackknife(OracleDesign generated, double[] x) {
        SurveyDesign plain = generated.plain();
        Stage first = plain.stages().first();
        boolean lonely = Arrays.stream(first.sampled()).anyMatch(n -> n < 2);
        if (!lonely) {
            double variance = Jackknife.variance(plain, d -> d.mean(x).value());
            figures.put("jackknife.se", Math.sqrt(variance));
        }
    }

    private void add(String name, Estimate estimate) {
        figures.put(name + ".point", estimate.value());
        figures.put(name + ".se", estimate.standardError());
        addLimits(name, estimate.interval(Confidence.P95));
    }

    private void addLimits(String name, Interval interval) {
        figures.put(name + ".low", interval.low());
        figures.put(name + ".high", interval.high());
    }
}
