package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.secret.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account. An enrolled one is always asked for; one that was begun counts from its first right
 * code on. Each code works once: the store decides.
 */
final class SecondFactor {
    private final StaffAccounts accounts;
    private final Seal seal;
    private final boolean required;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param required whether an account without one may not sign in */
    SecondFactor(StaffAccounts accounts, Seal seal, boolean required, Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.required = required;
        this.clock = clock;
    }

    /** What the app needs; on the wire. */
    public record Enrolment(String secret, String uri) {}

    /** Begins, or begins anew, what {@link #require} completes. */
    Enrolment enrol(StaffMember member) {
        if (member.enrolled()) {
            throw new Refusal.Conflict(GatewayRule.ALREADY_ENROLLED);
        }
        var secret = Totp.newSecret(random);
        var sealed = seal.close(secret);
        accounts.change(member.id(), now -> now.enrolled() ? now : now.withPending(sealed));
        return new Enrolment(secret, Totp.uri(secret, member.username()));
    }

    /** @throws Refusal.Unauthenticated when the code is missing or wrong, or a second factor must be enrolled first */
    void require(StaffMember member, @Nullable String code) {
        var sealed = member.enrolled() ? member.totp() : member.pendingTotp();
        if (!member.enrolled() && (code == null || sealed == null)) {
            if (required) {
                throw new Refusal.Unauthenticated(GatewayRule.SECOND_FACTOR_ENROLMENT);
            }
            return;
        }
        if (code == null || sealed == null) {
            throw new Refusal.Unauthenticated(GatewayRule.SECOND_FACTOR_NEEDED);
        }
        spend(member, sealed, code);
        if (!member.enrolled()) {
            accounts.change(member.id(), now -> sealed.equals(now.pendingTotp()) ? now.confirmed() : now);
        }
    }

    private void spend(StaffMember member, String sealed, String code) {
        var secret = seal.open(sealed).orElseThrow(() -> new IllegalStateException("sealed with another secret"));
        var step = Totp.stepOf(code, secret, clock.instant());
        if (step.isEmpty() || !accounts.spend(member.id(), step.getAsLong())) {
            throw new Refusal.Unauthenticated(GatewayRule.WRONG_CREDENTIALS);
        }
    }
}
