package cleancity.campaign.hours;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.export.CsvWriter;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The book as a table for re-entry in a provincial volunteer system: what Order 67, article 7 asks for. Identity numbers
 * are not kept here, so that column is empty for the organisation to fill in.
 */
public final class ExportHours {
    private static final int BATCH = 200;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final HoursBook book;
    private final Campaigns campaigns;
    private final SignUps signUps;

    public ExportHours(HoursBook book, Campaigns campaigns, SignUps signUps) {
        this.book = book;
        this.campaigns = campaigns;
        this.signUps = signUps;
    }

    /** Who may have it; asked before the first byte is written. */
    public void require(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    public void write(Instant from, Instant to, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(
                    "序号",
                    "姓名",
                    "证件号码",
                    "服务名称",
                    "服务日期",
                    "开始时间",
                    "结束时间",
                    "服务时长(小时)",
                    "服务地点",
                    "服务内容",
                    "记录类型",
                    "更正原因",
                    "记录时间");
            List<HoursEntry> batch = new ArrayList<>();
            book.each(from, to, entry -> {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    rows(batch, csv);
                    batch.clear();
                }
            });
            rows(batch, csv);
        }
    }

    private void rows(List<HoursEntry> entries, CsvWriter csv) {
        var campaignIds =
                entries.stream().map(HoursEntry::campaignId).distinct().toList();
        var byCampaign = new ById<>(campaigns.find(campaignIds), Campaign::id);
        var signUpIds = entries.stream().map(HoursEntry::signUpId).distinct().toList();
        var bySignUp = new ById<>(signUps.find(signUpIds), SignUp::id);
        for (var entry : entries) {
            var campaign = byCampaign.get(entry.campaignId());
            csv.row(Arrays.asList(
                    entry.sequence(),
                    bySignUp.get(entry.signUpId()).volunteer().name(),
                    null,
                    campaign.title().in(java.util.Locale.CHINESE),
                    Days.day(entry.from()),
                    Days.minute(entry.from()),
                    Days.minute(entry.to()),
                    BigDecimal.valueOf(entry.minutes()).divide(HOUR, 2, RoundingMode.HALF_UP),
                    campaign.place(),
                    campaign.kind().chinese(),
                    entry.kind() == HoursEntry.Kind.SERVED ? "服务" : "更正",
                    entry.reason(),
                    Days.minute(entry.recordedAt())));
        }
    }
}
