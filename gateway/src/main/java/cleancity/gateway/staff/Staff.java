package cleancity.gateway.staff;

import cleancity.gateway.model.RoleChanges;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.secret.Fingerprint;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.mongo.AuditBook;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import java.time.Clock;

/** The feature's own wiring: sign-in and administration of staff. */
public final class Staff {
    private final StaffRoutes routes;
    private final MyAccountRoutes mine;
    private final RoleRoutes roles;

    /** What it leans on. */
    public record Parts(
            StaffAccounts accounts,
            RoleChanges changes,
            AuditBook audit,
            Passwords passwords,
            Sessions sessions,
            RedisScripts redis,
            Clock clock,
            Ids ids) {}

    /** @param totpRequired whether nobody signs in without a second factor */
    public Staff(Parts parts, RootSecret root, SameSite site, boolean totpRequired) {
        var lockOut = new LockOut(parts.redis());
        var rule = new PasswordRule();
        var recovery = new RecoveryCodes(new Fingerprint(root, "recovery codes"));
        var secondFactor =
                new SecondFactor(parts.accounts(), new Seal(root, "totp seal"), recovery, totpRequired, parts.clock());
        var audit = parts.audit();
        var passwords = new ChangePassword(parts.accounts(), parts.passwords(), rule, lockOut, audit);
        var changes = new ChangeRoles(parts.accounts(), parts.changes(), audit, parts.ids(), parts.clock());
        var key = root.key("cursors", "HmacSHA256").getEncoded();
        routes = new StaffRoutes(
                new SignInStaff(
                        parts.accounts(), parts.passwords(), rule, secondFactor, lockOut, parts.sessions(), audit),
                new ManageStaff(parts.accounts(), parts.passwords(), changes, audit, parts.ids(), parts.clock()),
                site,
                new Cursors(key, "staff"));
        mine = new MyAccountRoutes(parts.accounts(), passwords, secondFactor, parts.sessions(), audit);
        roles = new RoleRoutes(changes, audit, new Cursors(key, "staff-audit"));
    }

    public void bind(Endpoints endpoints) {
        routes.bind(endpoints);
        mine.bind(endpoints);
        roles.bind(endpoints);
    }
}
