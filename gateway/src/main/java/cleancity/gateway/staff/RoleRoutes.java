package cleancity.gateway.staff;

import cleancity.gateway.model.RoleChange;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.AuditBook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Role changes, and the book of what was done to accounts. */
final class RoleRoutes {
    private final ChangeRoles roles;
    private final AuditBook audit;
    private final Cursors cursors;

    RoleRoutes(ChangeRoles roles, AuditBook audit, Cursors cursors) {
        this.roles = roles;
        this.audit = audit;
        this.cursors = cursors;
    }

    void bind(Endpoints endpoints) {
        endpoints
                .on("askRoleChange", this::ask)
                .on("listRoleChanges", this::list)
                .on("confirmRoleChange", call -> shown(roles.confirm(call.actor(), call.path("id"))))
                .on("rejectRoleChange", call -> shown(roles.reject(call.actor(), call.path("id"))))
                .on("listStaffAudit", this::audit)
                .on("verifyStaffAudit", call -> Answer.ok(Verified.of(audit.verify())));
    }

    /** On the wire. */
    public record Wanted(Set<String> roles, @Nullable String unit, String reason) {}

    /** On the wire. */
    public record ChangeView(
            String id,
            String staff,
            List<String> from,
            List<String> roles,
            @Nullable String unit,
            String reason,
            String askedBy,
            Instant askedAt,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static ChangeView of(RoleChange change) {
            return new ChangeView(
                    change.id(),
                    change.staff(),
                    Role.wire(change.from()),
                    Role.wire(change.roles()),
                    change.unit(),
                    change.reason(),
                    change.askedBy(),
                    change.askedAt(),
                    change.state().name().toLowerCase(Locale.ROOT),
                    change.decidedBy(),
                    change.decidedAt());
        }
    }

    /** On the wire. */
    public record ChangeList(List<ChangeView> items) {}

    /** On the wire. */
    public record Entry(long sequence, Instant at, String actor, String action, String subject, String reason) {
        static Entry of(AuditBook.EntryDocument each) {
            return new Entry(each.sequence(), each.at(), each.actor(), each.action(), each.subject(), each.reason());
        }
    }

    /** On the wire. */
    public record EntryPage(List<Entry> items, @Nullable String next) {}

    /** On the wire. */
    public record Verified(
            boolean intact,
            long entries,
            @Nullable String hash,
            @Nullable Long brokenAt,
            @Nullable String damage) {
        static Verified of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact(var head) -> new Verified(true, head.sequence(), head.hash(), null, null);
                case Verdict.Broken(var at, var damage) ->
                    new Verified(false, at - 1, null, at, damage.name().toLowerCase(Locale.ROOT));
            };
        }
    }

    private Answer ask(Call call) {
        var wanted = call.body(Wanted.class);
        var known = wanted.roles().stream()
                .flatMap(role -> Role.ofWire(role).stream())
                .collect(Collectors.toSet());
        return shown(roles.ask(call.actor(), call.path("id"), known, wanted.unit(), wanted.reason()));
    }

    private Answer list(Call call) {
        return Answer.ok(new ChangeList(
                roles.list(call.actor()).stream().map(ChangeView::of).toList()));
    }

    private Answer audit(Call call) {
        long before = call.query("cursor")
                .map(text -> Long.parseLong(cursors.decode(text).id()))
                .orElse(Long.MAX_VALUE);
        var page = audit.before(before, call.limit());
        var next = page.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", Long.toString(page.getLast().sequence())));
        return Answer.ok(new EntryPage(page.stream().map(Entry::of).toList(), next));
    }

    private static Answer shown(RoleChange change) {
        return Answer.ok(ChangeView.of(change));
    }
}
