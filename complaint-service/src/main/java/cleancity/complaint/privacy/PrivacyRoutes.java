package cleancity.complaint.privacy;

import cleancity.complaint.store.AuditStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people may do with their own data, and the traced look at a contact. */
public final class PrivacyRoutes {
    private final MyData mine;
    private final RevealContact reveal;
    private final AuditStore audit;
    private final Cursors cursors;

    record Reason(String reason) {}

    record Contact(@Nullable String name, String phone) {}

    record Contacts(List<Contact> items) {}

    record Correction(String text) {}

    record Trace(Instant at, String actor, String action, String caseId, String reason) {}

    record Traces(List<Trace> items, @Nullable String next) {}

    public PrivacyRoutes(MyData mine, RevealContact reveal, AuditStore audit, byte[] cursorKey) {
        this.cursors = new Cursors(cursorKey, "audit");
        this.mine = mine;
        this.reveal = reveal;
        this.audit = audit;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("correctMyReport", this::correct);
        endpoints.on("forgetMyReport", this::forget);
        endpoints.on("revealContact", this::reveal);
        endpoints.on("listAudit", this::list);
    }

    private Answer correct(Call call) {
        mine.correct(call.path("id"), call.actor(), call.body(Correction.class).text());
        return Answer.noContent();
    }

    private Answer forget(Call call) {
        mine.forget(call.path("id"), call.actor());
        return Answer.noContent();
    }

    private Answer reveal(Call call) {
        var reason = call.body(Reason.class).reason();
        return Answer.ok(new Contacts(reveal.reveal(call.path("id"), call.actor(), reason).stream()
                        .map(contact -> new Contact(contact.name(), contact.phone()))
                        .toList()))
                .with("Cache-Control", "no-store");
    }

    private Answer list(Call call) {
        call.actor().requireAny(Role.ADMINISTRATOR);
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var found = audit.page(after, call.limit());
        var shown = found.stream().limit(call.limit()).toList();
        return Answer.ok(new Traces(
                shown.stream()
                        .map(each -> new Trace(each.at(), each.actor(), each.action(), each.caseId(), each.reason()))
                        .toList(),
                found.size() > shown.size() ? cursors.encode(cursor(shown.getLast())) : null));
    }

    private static Cursor cursor(AuditStore.AuditDocument last) {
        return new Cursor(Long.toString(last.at().toEpochMilli()), last.id());
    }
}
