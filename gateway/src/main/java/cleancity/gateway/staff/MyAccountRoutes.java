package cleancity.gateway.staff;

import cleancity.gateway.model.SignIn;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.gateway.session.SessionCookie;
import cleancity.gateway.session.Sessions;
import cleancity.gateway.session.Visitor;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.AuditBook;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** What each member of staff does with the own account. */
final class MyAccountRoutes {
    private final StaffAccounts accounts;
    private final ChangePassword passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final AuditBook audit;

    MyAccountRoutes(
            StaffAccounts accounts,
            ChangePassword passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            AuditBook audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.audit = audit;
    }

    void bind(Endpoints endpoints) {
        endpoints
                .on("readMyAccount", call -> Answer.ok(view(call)))
                .on("changePassword", this::changePassword)
                .on("beginSecondFactor", call -> Answer.ok(secondFactor.begin(known(call))))
                .on("completeSecondFactor", this::complete)
                .on(
                        "renewRecoveryCodes",
                        call -> codes(call, "recovery-renewed", secondFactor.renewRecovery(known(call))))
                .on("listMySignIns", call -> Answer.ok(new SignInList(signIns(call))))
                .on("endMySignIn", this::end)
                .on("endMyOtherSignIns", this::endOthers);
    }

    /**
     * On the wire.
     *
     * @param firstPassword whether somebody else has seen the password
     * @param leastPassword characters that a new one needs
     */
    public record MyAccount(
            StaffRoutes.StaffView staff, boolean firstPassword, int recoveryCodesLeft, int leastPassword) {}

    /** On the wire. */
    public record PasswordChange(
            String old, @JsonProperty("new") String fresh) {}

    /** On the wire. */
    public record PasswordShown(String password) {}

    /** On the wire. */
    public record Code(String totp) {}

    /** On the wire. */
    public record Codes(List<String> codes) {}

    /** On the wire. */
    public record SignInList(List<SignInView> items) {}

    /** On the wire. */
    public record SignInView(
            String id, String address, String agent, Instant openedAt, Instant seenAt, boolean current) {
        static SignInView of(SignIn each, String current) {
            return new SignInView(
                    each.id(),
                    each.address(),
                    each.agent(),
                    each.openedAt(),
                    each.seenAt(),
                    each.id().equals(current));
        }
    }

    private MyAccount view(Call call) {
        var member = member(call);
        return new MyAccount(
                StaffRoutes.StaffView.of(member),
                member.login().temporary(),
                member.login().recovery().size(),
                PasswordRule.least(member.enrolled()));
    }

    private Answer changePassword(Call call) {
        var change = call.body(PasswordChange.class);
        passwords.change(call.actor(), change.old(), change.fresh(), Visitor.address(call));
        return Answer.noContent();
    }

    private Answer complete(Call call) {
        var codes = secondFactor.complete(member(call), call.body(Code.class).totp());
        return codes(call, "factor-enrolled", codes);
    }

    private Answer end(Call call) {
        var mine = signIns(call).stream().anyMatch(each -> each.id().equals(call.path("id")));
        if (!mine) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        sessions.endOne(call.path("id"));
        return Answer.noContent();
    }

    private Answer endOthers(Call call) {
        signIns(call).stream().filter(each -> !each.current()).forEach(each -> sessions.endOne(each.id()));
        return Answer.noContent();
    }

    private List<SignInView> signIns(Call call) {
        var current = call.cookie(SessionCookie.name(Actor.Kind.STAFF))
                .map(sessions::named)
                .orElse("");
        return sessions.of(call.actor().id()).stream()
                .map(each -> SignInView.of(each, current))
                .toList();
    }

    private Answer codes(Call call, String what, List<String> codes) {
        audit.note(call.actor().id(), what, call.actor().id(), Visitor.address(call));
        return Answer.ok(new Codes(codes));
    }

    private StaffMember member(Call call) {
        return accounts.byId(call.actor().id()).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    private StaffMember known(Call call) {
        var shown = call.body(PasswordShown.class).password();
        return passwords.known(call.actor(), "/password", shown, Visitor.address(call));
    }
}
