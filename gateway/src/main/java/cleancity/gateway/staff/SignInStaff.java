package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.gateway.session.Opened;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.model.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs staff in. Whoever does not know the password learns nothing, not even whether the account exists. */
final class SignInStaff {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final LockOut lockOut;
    private final Sessions sessions;

    SignInStaff(
            StaffAccounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            LockOut lockOut,
            Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.lockOut = lockOut;
        this.sessions = sessions;
    }

    Opened signIn(Credentials given, String address) {
        var member = known(given, address);
        try {
            secondFactor.require(member, given.totp());
        } catch (Refusal.Unauthenticated e) {
            AUDIT.atInfo()
                    .addKeyValue("staff", member.id())
                    .log("staff refused: {}", e.rule().slug());
            throw e;
        }
        lockOut.succeeded(given.username(), address);
        AUDIT.atInfo().addKeyValue("staff", member.id()).log("staff signed in");
        return sessions.openForStaff(member);
    }

    /** For somebody who has the password but no second factor yet. */
    SecondFactor.Enrolment enrol(Credentials given, String address) {
        var member = known(given, address);
        AUDIT.atInfo().addKeyValue("staff", member.id()).log("second factor begun");
        return secondFactor.enrol(member);
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
