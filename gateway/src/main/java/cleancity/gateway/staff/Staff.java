package cleancity.gateway.staff;

import cleancity.gateway.model.StaffAccounts;
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

    /** What it leans on. */
    public record Parts(
            StaffAccounts accounts, Passwords passwords, Sessions sessions, RedisScripts redis, Clock clock, Ids ids) {}

    /** @param totpRequired whether nobody signs in without a second factor */
    public Staff(Parts parts, RootSecret root, SameSite site, boolean totpRequired) {
        var lockOut = new LockOut(parts.redis());
        var secondFactor = new SecondFactor(parts.accounts(), new Seal(root, "totp seal"), totpRequired, parts.clock());
        routes = new StaffRoutes(
                new SignInStaff(parts.accounts(), parts.passwords(), secondFactor, lockOut, parts.sessions()),
                new ManageStaff(parts.accounts(), parts.passwords(), parts.ids()),
                new ChangePassword(parts.accounts(), parts.passwords(), lockOut),
                site,
                new Cursors(root.key("cursors", "HmacSHA256").getEncoded(), "staff"));
    }

    public void bind(Endpoints endpoints) {
        routes.bind(endpoints);
    }
}
