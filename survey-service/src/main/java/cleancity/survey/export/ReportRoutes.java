package cleancity.survey.export;

import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.results.Analyses;
import cleancity.survey.results.ReadResults;
import cleancity.survey.wave.WaveCatalog;

/** Workbook, report and evaluation form over HTTP. */
public final class ReportRoutes {
    private final Reported.Sources sources;
    private final WaveCatalog catalog;
    private final LogExports log;

    public ReportRoutes(ReadResults results, Analyses analyses, WaveCatalog catalog, Areas areas, LogExports log) {
        this.sources = new Reported.Sources(results, analyses.cross(), analyses.channels(), areas);
        this.catalog = catalog;
        this.log = log;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("exportResults", this::workbook)
                .on("exportReport", this::report)
                .on("exportEvaluation", this::evaluation);
    }

    private Answer workbook(Call call) {
        var workbook = new WriteWorkbook(reported(call, "results.xlsx"), call.actor());
        return Answer.stream(ExportRoutes.XLSX, name(call, "results.xlsx"), workbook::to);
    }

    private Answer report(Call call) {
        var report = new WriteReport(reported(call, "report.pdf"), call.actor());
        return Answer.stream("application/pdf", name(call, "report.pdf"), report::to);
    }

    private Answer evaluation(Call call) {
        var reported = reported(call, "evaluation.json");
        return Answer.ok(EvaluationForm.of(reported.area(), reported.whole()));
    }

    private Reported reported(Call call, String kind) {
        ExportAnswers.mayExport(call.actor());
        var area = sources.areas()
                .find(call.queryRequired("area"))
                .orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_AREA));
        var listed = catalog.get(call.path("wave"));
        log.taken(call.actor(), listed.wave().id(), kind);
        return new Reported(sources, listed, area);
    }

    private static String name(Call call, String file) {
        return call.path("wave") + "-" + call.queryRequired("area") + "-" + file;
    }
}
