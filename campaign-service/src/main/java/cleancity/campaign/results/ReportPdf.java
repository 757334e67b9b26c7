package cleancity.campaign.results;

import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.Days;
import cleancity.kernel.documents.PdfReport;
import java.io.OutputStream;
import java.util.Locale;

/** Draws the report of a campaign for the office's files. */
final class ReportPdf {
    private static final float[] COLUMNS = {PdfReport.LEFT, 190, 330, 390, 440, 490};

    private ReportPdf() {}

    static void write(ReadResults.Results results, OutputStream out) {
        var campaign = results.campaign();
        try (var pdf = PdfReport.titled("活动总结：" + campaign.title().in(Locale.CHINESE))) {
            pdf.paragraph("%s · %s · %s 至 %s"
                    .formatted(
                            campaign.kind().chinese(),
                            campaign.place(),
                            Days.minute(campaign.startsAt()),
                            Days.minute(campaign.endsAt())));
            if (campaign.sample()) {
                pdf.paragraph("【样例数据】");
            }
            pdf.heading("成效");
            figures(pdf, results);
            pdf.heading("各场次");
            shifts(pdf, results);
            pdf.note("到场人数和时长以签到、签退和组织者更正为准；时长为各人实际服务时间之和。");
            pdf.saveTo(out);
        }
    }

    private static void figures(PdfReport pdf, ReadResults.Results results) {
        pdf.paragraph("到场 %d 人，服务 %s 小时。".formatted(results.people(), hours(results.minutes())));
        var report = results.report();
        if (report == null) {
            pdf.paragraph("组织者尚未填写总结。");
            return;
        }
        pdf.paragraph("清理垃圾 %d 袋，整治点位 %d 处，办结关联投诉 %d 件；活动前照片 %d 张，活动后照片 %d 张。"
                .formatted(
                        report.bags(),
                        report.spots(),
                        report.complaintIds().size(),
                        report.beforePhotoIds().size(),
                        report.afterPhotoIds().size()));
        told(pdf, report);
    }

    private static void told(PdfReport pdf, CampaignReport report) {
        if (!report.note().isBlank()) {
            pdf.paragraph(report.note());
        }
        if (!report.complaintIds().isEmpty()) {
            pdf.note("关联投诉：" + String.join("、", report.complaintIds()));
        }
    }

    private static void shifts(PdfReport pdf, ReadResults.Results results) {
        pdf.row(COLUMNS, "时间", "地点", "名额", "报名", "到场", "小时").rule();
        for (var line : results.lines()) {
            var shift = line.shift();
            pdf.row(
                    COLUMNS,
                    Days.minute(shift.startsAt()) + "–" + Days.clock(shift.endsAt()),
                    shift.place(),
                    Integer.toString(shift.capacity()),
                    Integer.toString(shift.taken()),
                    Integer.toString(line.came()),
                    hours(line.minutes()));
        }
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
