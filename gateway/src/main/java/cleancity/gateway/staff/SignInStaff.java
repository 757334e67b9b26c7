package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.gateway.session.Opened;
import cleancity.gateway.session.Sessions;
import cleancity.gateway.session.Visitor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.AuditBook;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs staff in. Whoever does not know the password learns nothing, not even whether the account exists. */
final class SignInStaff {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final SecondFactor secondFactor;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final AuditBook audit;

    SignInStaff(
            StaffAccounts accounts,
            Passwords passwords,
            PasswordRule rule,
            SecondFactor secondFactor,
            LockOut lockOut,
            Sessions sessions,
            AuditBook audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rule = rule;
        this.secondFactor = secondFactor;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param recovery codes to be shown once, if a second factor was enrolled on the way */
    record Entered(Opened opened, List<String> recovery) {}

    Entered signIn(Credentials given, Visitor visitor) {
        var member = known(given, visitor.address());
        try {
            secondFactor.requireGiven(member, given);
            requireOwnPassword(member, given);
            var recovery = secondFactor.spend(member, given);
            var entering = given.fresh() == null ? member : changed(member, given.fresh());
            lockOut.succeeded(given.username(), visitor.address());
            audit.note(member.id(), how(given, recovery), member.id(), visitor.address());
            return new Entered(sessions.openForStaff(entering, visitor), recovery);
        } catch (Refusal.Unauthenticated e) {
            AUDIT.atInfo()
                    .addKeyValue("staff", member.id())
                    .log("staff refused: {}", e.rule().slug());
            throw e;
        }
    }

    private static String how(Credentials given, List<String> recovery) {
        if (!recovery.isEmpty()) {
            return "factor-enrolled";
        }
        return given.totp() == null && given.recovery() != null ? "entered-by-recovery" : "entered";
    }

    /** For somebody who has the password but no second factor yet. */
    SecondFactor.Enrolment enrol(Credentials given, String address) {
        var member = known(given, address);
        AUDIT.atInfo().addKeyValue("staff", member.id()).log("second factor begun");
        return secondFactor.enrol(member);
    }

    /** Where the second factor is a must, so is a password that nobody else has seen. */
    private void requireOwnPassword(StaffMember member, Credentials given) {
        if (given.fresh() != null) {
            boolean withFactor = member.enrolled() || given.totp() != null;
            rule.require("/new", given.fresh(), member, withFactor);
        } else if (secondFactor.required() && member.login().temporary()) {
            throw new Refusal.Unauthenticated(GatewayRule.OWN_PASSWORD_NEEDED);
        }
    }

    private StaffMember changed(StaffMember member, String fresh) {
        var hash = passwords.hash(fresh);
        return accounts.change(member.id(), now -> now.withPassword(hash)).orElse(member);
    }

    private StaffMember known(Credentials given, String address) {
        lockOut.attempt(given.username(), address);
        var found = accounts.byUsername(given.username());
        boolean right = passwords.matches(given.password(), found.map(StaffMember::password));
        return found.filter(member -> right && !member.disabled()).orElseThrow(() -> {
            AUDIT.atInfo().log("staff refused: wrong password, unknown or closed account");
            return new Refusal.Unauthenticated(GatewayRule.WRONG_CREDENTIALS);
        });
    }
}
