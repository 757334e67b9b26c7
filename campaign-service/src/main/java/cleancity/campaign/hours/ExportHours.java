package cleancity.campaign.hours;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The book as a table for re-entry in a provincial volunteer system, in the columns that it asks for.
 */
public final class ExportHours {
    private static final int BATCH = 200;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final HoursBook book;
    private final Campaigns campaigns;
    private final SignUps signUps;
    private final HoursColumns columns;

    public ExportHours(HoursBook book, Campaigns campaigns, SignUps signUps, HoursColumns columns) {
        this.book = book;
        this.campaigns = campaigns;
        this.signUps = signUps;
        this.columns = columns;
    }

    /** Who may have it; asked before the first byte is written. */
    public void require(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    public void write(Instant from, Instant to, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(columns.headings());
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
            var line = new Line(
                    entry,
                    byCampaign.get(entry.campaignId()),
                    bySignUp.get(entry.signUpId()).volunteer());
            csv.row(columns.columns().stream()
                    .map(column -> line.value(column.field()))
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    /** What one line of the book can tell. */
    private record Line(HoursEntry entry, Campaign campaign, Volunteer volunteer) {
        @Nullable
        Object value(HoursColumns.Field field) {
            return switch (field) {
                case SEQUENCE -> entry.sequence();
                case NAME -> volunteer.name();
                case CAMPAIGN -> campaign.title().in(Locale.CHINESE);
                case DATE -> Days.day(entry.from());
                case FROM -> Days.minute(entry.from());
                case TO -> Days.minute(entry.to());
                case HOURS -> BigDecimal.valueOf(entry.minutes()).divide(HOUR, 2, RoundingMode.HALF_UP);
                case MINUTES -> entry.minutes();
                case PLACE -> campaign.place();
                case AREA -> campaign.area();
                case KIND -> campaign.kind().chinese();
                case TEAM -> volunteer.team() == null ? null : volunteer.team().name();
                case PEOPLE -> volunteer.seats();
                case ENTRY -> entry.kind() == HoursEntry.Kind.SERVED ? "服务" : "更正";
                case REASON -> entry.reason();
                case RECORDED_AT -> Days.minute(entry.recordedAt());
                case EMPTY -> null;
            };
        }
    }
}
