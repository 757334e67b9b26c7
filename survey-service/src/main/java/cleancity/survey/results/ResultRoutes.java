package cleancity.survey.results;

import cleancity.kernel.area.Area;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.LocalText;
import java.util.List;

/** Results and monitor over HTTP. */
public final class ResultRoutes {
    private final ReadResults results;
    private final CompareWaves compare;

    record AreaView(String code, String name, String level) {
        static AreaView of(Area area) {
            return new AreaView(area.code(), area.name(), area.level().slug());
        }
    }

    record RowView(
            AreaView area, long n, RateView awareness, RateView participation, RateView satisfaction, String verdict) {
        static RowView of(ReadResults.Row row) {
            var figures = row.figures();
            return new RowView(
                    AreaView.of(row.area()),
                    figures.n(),
                    figures.awareness(),
                    figures.participation(),
                    figures.satisfaction(),
                    figures.verdict());
        }
    }

    record MonitorView(
            String wave, String parent, long n, String formula, double target, LocalText label, List<RowView> rows) {}

    public ResultRoutes(ReadResults results) {
        this.results = results;
        this.compare = new CompareWaves(results);
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("getResults", this::results)
                .on("getMonitor", this::monitor)
                .on("compareWaves", this::compare);
    }

    private Answer results(Call call) {
        return Answer.ok(results.of(call.path("wave"), call.queryRequired("area")));
    }

    private Answer compare(Call call) {
        return Answer.ok(compare.compare(call.path("wave"), call.queryRequired("against"), call.queryRequired("area")));
    }

    private Answer monitor(Call call) {
        var seen = results.monitor(call.actor(), call.queryRequired("wave"), call.queryRequired("parent"));
        return Answer.ok(new MonitorView(
                seen.wave().id(),
                seen.parent(),
                seen.n(),
                seen.wave().formula(),
                seen.wave().target(),
                seen.label(),
                seen.rows().stream().map(RowView::of).toList()));
    }
}
