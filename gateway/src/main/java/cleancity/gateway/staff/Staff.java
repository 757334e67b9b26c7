package cleancity.gateway.staff;

import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.secret.Fingerprint;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import java.time.Clock;

/** The feature's own wiring: sign-in and administration of staff. */
public final class Staff {
    private final StaffRoutes routes;
    private final MyAccountRoutes mine;

    /** What it leans on. */
    public record Parts(
            StaffAccounts accounts, Passwords passwords, Sessions sessions, RedisScripts redis, Clock clock, Ids ids) {}

    /** @param totpRequired whether nobody signs in without a second factor */
    public Staff(Parts parts, RootSecret root, SameSite site, boolean totpRequired) {
        var lockOut = new LockOut(parts.redis());
        var rule = new PasswordRule();
        var recovery = new RecoveryCodes(new Fingerprint(root, "recovery codes"));
        var secondFactor =
                new SecondFactor(parts.accounts(), new Seal(root, "totp seal"), recovery, totpRequired, parts.clock());
        var passwords = new ChangePassword(parts.accounts(), parts.passwords(), rule, lockOut);
        routes = new StaffRoutes(
                new SignInStaff(parts.accounts(), parts.passwords(), rule, secondFactor, lockOut, parts.sessions()),
                new ManageStaff(parts.accounts(), parts.passwords(), parts.ids(), parts.clock()),
                site,
                new Cursors(root.key("cursors", "HmacSHA256").getEncoded(), "staff"));
        mine = new MyAccountRoutes(parts.accounts(), passwords, secondFactor, parts.sessions());
    }

    public void bind(Endpoints endpoints) {
        routes.bind(endpoints);
        mine.bind(endpoints);
    }
}
