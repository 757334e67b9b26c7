package cleancity.survey.results;

import cleancity.kernel.area.Areas;

/** The analyses beyond the rates themselves, made once and shared. */
public record Analyses(TestTrend trend, MeasureLift lift, CrossQuestions cross, AnalyseChannels channels) {
    public static Analyses of(ReadResults results, ReadPairs pairs, Areas areas) {
        return new Analyses(
                new TestTrend(results),
                new MeasureLift(results, areas),
                new CrossQuestions(results, pairs, new TestIndependence(areas)),
                new AnalyseChannels(results, pairs));
    }
}
