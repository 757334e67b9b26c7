package cleancity.survey.results;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.LocalDate;
import java.util.List;

/** Trends, lift, tables and channels over HTTP. */
public final class AnalysisRoutes {
    private final Analyses analyses;

    public AnalysisRoutes(Analyses analyses) {
        this.analyses = analyses;
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
        return Answer.ok(analyses.trend().test(call.actor(), waves, call.queryRequired("area")));
    }

    private Answer lift(Call call) {
        return Answer.ok(analyses.lift()
                .measure(
                        call.actor(),
                        new MeasureLift.Campaign(
                                call.queryRequired("area"),
                                call.queryRequired("control"),
                                call.queryRequired("before"),
                                call.queryRequired("after"),
                                call.query("date").map(LocalDate::parse).orElse(null))));
    }

    private Answer cross(Call call) {
        return Answer.ok(analyses.cross()
                .cross(
                        call.actor(),
                        call.path("wave"),
                        call.queryRequired("row"),
                        call.queryRequired("column"),
                        call.queryRequired("area")));
    }

    private Answer channels(Call call) {
        return Answer.ok(analyses.channels().analyse(call.actor(), call.path("wave"), call.queryRequired("area")));
    }
}
