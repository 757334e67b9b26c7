package cleancity.campaign.results;

import cleancity.campaign.model.CampaignReport;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of campaigns, over HTTP. */
public final class ResultRoutes {
    private final ReadResults results;

    public ResultRoutes(ReadResults results) {
        this.results = results;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readResults", call -> Answer.ok(ResultsAnswer.of(results.of(call.path("id")))));
        endpoints.on("downloadReport", this::report);
    }

    record ReportAnswer(int bags, int spots, List<String> beforePhotoIds, List<String> afterPhotoIds, int complaints) {
        static ReportAnswer of(CampaignReport report) {
            return new ReportAnswer(
                    report.bags(),
                    report.spots(),
                    report.beforePhotoIds(),
                    report.afterPhotoIds(),
                    report.complaintIds().size());
        }
    }

    record ResultsAnswer(
            String campaignId,
            LocalText title,
            int people,
            long minutes,
            @Nullable ReportAnswer report) {
        static ResultsAnswer of(ReadResults.Results results) {
            var report = results.report();
            return new ResultsAnswer(
                    results.campaign().id(),
                    results.campaign().title(),
                    results.people(),
                    results.minutes(),
                    report == null ? null : ReportAnswer.of(report));
        }
    }

    private Answer report(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        var found = results.of(call.path("id"));
        return Answer.stream(
                "application/pdf", "campaign-" + found.campaign().id() + ".pdf", out -> ReportPdf.write(found, out));
    }
}
