package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.LocalDate;
import java.util.List;

/** Trends, lift, tables and channels over HTTP. */
public final class AnalysisRoutes {
    private final TestTrend trend;
    private final MeasureLift lift;
    private final CrossQuestions cross;
    private final AnalyseChannels channels;

    public AnalysisRoutes(ReadResults results, ReadPairs pairs, Areas areas) {
        this.trend = new TestTrend(results);
        this.lift = new MeasureLift(results, areas);
        this.cross = new CrossQuestions(results, pairs, new TestIndependence(areas));
        this.channels = new AnalyseChannels(results, pairs);
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("testTrend", this::trend)
                .on("measureLift", this::lift)
                .on("crossQuestions", this::cross)
                .on("analyseChannels", this::channels);
    }

    private Answer trend(Call call) {
        var waves = List.of(call.queryRequired("waves").split(",", -1));
        return Answer.ok(trend.test(call.actor(), waves, call.queryRequired("area")));
    }

    private Answer lift(Call call) {
        return Answer.ok(lift.measure(
                call.actor(),
                new MeasureLift.Campaign(
                        call.queryRequired("area"),
                        call.queryRequired("control"),
                        call.queryRequired("before"),
                        call.queryRequired("after"),
                        call.query("date").map(LocalDate::parse).orElse(null))));
    }

    private Answer cross(Call call) {
        return Answer.ok(cross.cross(
                call.actor(),
                call.path("wave"),
                call.queryRequired("row"),
                call.queryRequired("column"),
                call.queryRequired("area")));
    }

    private Answer channels(Call call) {
        return Answer.ok(channels.analyse(call.actor(), call.path("wave"), call.queryRequired("area")));
    }
}
