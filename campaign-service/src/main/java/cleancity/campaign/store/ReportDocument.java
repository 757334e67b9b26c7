package cleancity.campaign.store;

import cleancity.campaign.model.CampaignReport;
import java.util.List;

/** A campaign's report as stored. */
public record ReportDocument(
        int bags,
        int spots,
        List<String> beforePhotoIds,
        List<String> afterPhotoIds,
        List<String> complaintIds,
        String note) {
    CampaignReport toDomain() {
        return new CampaignReport(bags, spots, beforePhotoIds, afterPhotoIds, complaintIds, note);
    }

    static ReportDocument of(CampaignReport report) {
        return new ReportDocument(
                report.bags(),
                report.spots(),
                report.beforePhotoIds(),
                report.afterPhotoIds(),
                report.complaintIds(),
                report.note());
    }
}
