package cleancity.gateway.staff;

import cleancity.gateway.model.StaffMember;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.SessionRoutes;
import cleancity.gateway.session.Visitor;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sign-in and administration of staff. */
final class StaffRoutes {
    private final SignInStaff signIn;
    private final ManageStaff manage;
    private final SameSite site;
    private final Cursors cursors;

    StaffRoutes(SignInStaff signIn, ManageStaff manage, SameSite site, Cursors cursors) {
        this.signIn = signIn;
        this.manage = manage;
        this.site = site;
        this.cursors = cursors;
    }

    void bind(Endpoints endpoints) {
        endpoints
                .on("signInStaff", this::signIn)
                .on("enrolSecondFactor", this::enrol)
                .on("listStaff", this::list)
                .on("createStaff", call -> Answer.created(shown(manage.create(call.actor(), wanted(call)))))
                .on("disableStaff", call -> Answer.ok(StaffView.of(manage.disable(call.actor(), call.path("id")))))
                .on("enableStaff", call -> Answer.ok(StaffView.of(manage.enable(call.actor(), call.path("id")))))
                .on("resetStaff", call -> Answer.ok(shown(manage.reset(call.actor(), call.path("id")))));
    }

    /** On the wire. */
    public record NewStaff(
            String username,
            String name,
            Set<String> roles,
            @Nullable String unit) {}

    /** On the wire. */
    public record StaffView(
            String id,
            String username,
            String name,
            List<String> roles,
            @Nullable String unit,
            boolean disabled,
            boolean secondFactor) {
        static StaffView of(StaffMember member) {
            var roles = Role.wire(member.roles());
            return new StaffView(
                    member.id(),
                    member.username(),
                    member.name(),
                    roles,
                    member.unit(),
                    member.disabled(),
                    member.enrolled());
        }
    }

    /** On the wire. */
    public record StaffPage(List<StaffView> items, @Nullable String next) {}

    /** On the wire. */
    public record Shown(StaffView staff, String password) {}

    private Answer signIn(Call call) {
        site.require(call);
        var entered = signIn.signIn(call.body(Credentials.class), Visitor.of(call));
        return SessionRoutes.answer(entered.opened(), entered.recovery());
    }

    private Answer enrol(Call call) {
        site.require(call);
        return Answer.ok(signIn.enrol(call.body(Credentials.class), Visitor.address(call)))
                .with("Cache-Control", "no-store");
    }

    private Answer list(Call call) {
        var after = call.query("cursor").map(text -> cursors.decode(text).id()).orElse("");
        var page = manage.list(call.actor(), after, call.limit());
        var next = page.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", page.getLast().username()));
        return Answer.ok(new StaffPage(page.stream().map(StaffView::of).toList(), next));
    }

    private static FirstAccount wanted(Call call) {
        var body = call.body(NewStaff.class);
        var roles = body.roles().stream()
                .flatMap(role -> Role.ofWire(role).stream())
                .collect(Collectors.toSet());
        return new FirstAccount(body.username(), body.name(), roles, body.unit());
    }

    private static Shown shown(ManageStaff.WithPassword made) {
        return new Shown(StaffView.of(made.member()), made.password());
    }
}
