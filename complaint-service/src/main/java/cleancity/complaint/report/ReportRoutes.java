package cleancity.complaint.report;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.CasePage;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What residents send: reports and joins; and the list of what is theirs. */
public final class ReportRoutes {
    private final FileReport reports;
    private final JoinCase joins;
    private final CaseQueries queries;
    private final Cards cards;
    private final Cursors cursors;

    /** A position on the wire. */
    public record PlaceBody(
            double lng, double lat, @Nullable String system) {
        public Spot spot() {
            return new Spot(lng, lat, CoordinateSystem.of(system == null ? "wgs84" : system));
        }
    }

    record ContactBody(@Nullable String name, String phone) {}

    record ReportBody(
            String category,
            @Nullable String text,
            @Nullable PlaceBody place,
            @Nullable String address,
            @Nullable String area,
            @Nullable List<String> photoIds,
            @Nullable ContactBody contact,
            boolean anonymous,
            @Nullable Instant reportedAt) {
        NewReport wanted(@Nullable String key) {
            return new NewReport(
                    category,
                    Objects.requireNonNullElse(text, ""),
                    place == null ? null : place.spot(),
                    address,
                    area,
                    Objects.requireNonNullElse(photoIds, List.of()),
                    contact == null ? null : new ContactSeal.Contact(contact.name(), contact.phone()),
                    anonymous,
                    reportedAt,
                    Severity.NORMAL,
                    Source.WECHAT,
                    key);
        }
    }

    record Filed(String caseId, String number, String status, Instant expectedAt) {}

    record JoinBody(@Nullable String text, @Nullable List<String> photoIds) {}

    record Joined(String caseId, String number, String status, int joined) {}

    public ReportRoutes(FileReport reports, JoinCase joins, CaseQueries queries, Cards cards, Cursors cursors) {
        this.reports = reports;
        this.joins = joins;
        this.queries = queries;
        this.cards = cards;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("fileReport", this::file);
        endpoints.on("joinCase", this::join);
        endpoints.on("listMyReports", this::mine);
    }

    private Answer file(Call call) {
        var wanted = call.body(ReportBody.class).wanted(call.idempotencyKey().orElse(null));
        var file = reports.file(wanted, call.actor());
        return Answer.created(new Filed(
                file.id(), file.number(), file.status().wire(), file.clocks().expectedAt()));
    }

    private Answer join(Call call) {
        var body = call.rawBody().length() == 0 ? new JoinBody(null, null) : call.body(JoinBody.class);
        var photos = Objects.requireNonNullElse(body.photoIds(), List.<String>of());
        var file = joins.join(call.path("id"), call.actor(), body.text(), photos);
        return Answer.created(new Joined(file.id(), file.number(), file.status().wire(), file.joined()));
    }

    private Answer mine(Call call) {
        var resident = call.actor().requireResident();
        var after = call.query("cursor").map(cursors::decode);
        var found = queries.reportedBy(resident.id(), after.orElse(null), call.limit());
        return Answer.ok(CasePage.of(
                found,
                call.limit(),
                file -> cards.card(file, Cards.readerOf(file, call.caller())),
                file -> file.report().reportedAt(),
                cursors));
    }
}
