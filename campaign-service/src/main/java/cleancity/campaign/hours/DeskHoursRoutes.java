package cleancity.campaign.hours;

import cleancity.campaign.model.Days;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.ports.HoursBook;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The office's side of the hours book, over HTTP. */
public final class DeskHoursRoutes {
    private final BookHours book;
    private final OverdueHours overdue;
    private final ExportHours export;
    private final HoursBook hours;
    private final Paging paging;

    public DeskHoursRoutes(BookHours book, OverdueHours overdue, ExportHours export, HoursBook hours, Paging paging) {
        this.book = book;
        this.overdue = overdue;
        this.export = export;
        this.hours = hours;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("bookHours", call -> Answer.ok(Booked.of(book.book(call.actor(), call.path("id")))));
        endpoints.on("correctHours", call -> Answer.created(corrected(call)));
        endpoints.on("listOpenHours", call -> Answer.ok(open(call)));
        endpoints.on("verifyHours", call -> Answer.ok(verified(call)));
        endpoints.on("exportHours", this::exported);
    }

    record Booked(int people, long minutes) {
        static Booked of(List<HoursEntry> entries) {
            return new Booked(
                    entries.size(),
                    entries.stream().mapToLong(HoursEntry::minutes).sum());
        }
    }

    record Correction(long minutes, String reason) {}

    record Corrected(long sequence, long minutes) {}

    record OpenShift(String shiftId, LocalText title, Instant endedAt, Instant dueAt, boolean overdue) {
        static OpenShift of(OverdueHours.Open open) {
            return new OpenShift(
                    open.shift().id(), open.campaign().title(), open.shift().endsAt(), open.dueAt(), open.overdue());
        }
    }

    record Verification(
            boolean intact,
            @Nullable Long lines,
            @Nullable String hash,
            @Nullable Long brokenAt,
            @Nullable String damage) {}

    private Corrected corrected(Call call) {
        var correction = call.body(Correction.class);
        var entry = book.correct(call.actor(), call.path("id"), correction.minutes(), correction.reason(), call.once());
        return new Corrected(entry.sequence(), entry.minutes());
    }

    private Paging.Page<OpenShift> open(Call call) {
        var found = overdue.list(call.actor(), paging.cursor(call, "open-hours"), call.limit() + 1);
        return paging.page(
                        call,
                        "open-hours",
                        found,
                        last -> new Cursor(
                                last.shift().endsAt().toString(), last.shift().id()))
                .map(OpenShift::of);
    }

    private Verification verified(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        return switch (hours.verify()) {
            case Verdict.Intact(var head) -> new Verification(true, head.sequence(), head.hash(), null, null);
            case Verdict.Broken(var sequence, var damage) ->
                new Verification(false, null, null, sequence, damage.name().toLowerCase(Locale.ROOT));
        };
    }

    private Answer exported(Call call) {
        export.require(call.actor());
        var from = LocalDate.parse(call.queryRequired("from"));
        var to = LocalDate.parse(call.queryRequired("to")).plusDays(1);
        return Answer.stream(
                "text/csv; charset=utf-8",
                "hours-" + from + ".csv",
                out -> export.write(Days.at(from, 0, 0), Days.at(to, 0, 0), out));
    }
}
