package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.secret.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account. An enrolled one is always asked for; one that was begun counts from its first right
 * code on. Each code works once: the store decides.
 */
final class SecondFactor {
    private final StaffAccounts accounts;
    private final Seal seal;
    private final RecoveryCodes recovery;
    private final boolean required;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param required whether an account without one may not sign in */
    SecondFactor(StaffAccounts accounts, Seal seal, RecoveryCodes recovery, boolean required, Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.recovery = recovery;
        this.required = required;
        this.clock = clock;
    }

    /**
     * What the app needs; on the wire.
     *
     * @param picture the address as a QR code, in a data address
     * @param ownPassword whether a password of one's own is needed to come in
     */
    public record Enrolment(String secret, String uri, String picture, boolean ownPassword) {}

    boolean required() {
        return required;
    }

    /** Begins, or begins anew, what the first right code completes; an enrolled factor counts until then. */
    Enrolment begin(StaffMember member) {
        var secret = Totp.newSecret(random);
        var sealed = seal.close(secret);
        accounts.change(member.id(), now -> now.withPending(sealed));
        var uri = Totp.uri(secret, member.username());
        return new Enrolment(
                secret, uri, Totp.picture(uri), required && member.login().temporary());
    }

    /** As {@link #begin} for somebody who has shown a password only: that replaces no factor. */
    Enrolment enrol(StaffMember member) {
        if (member.enrolled()) {
            throw new Refusal.Conflict(GatewayRule.ALREADY_ENROLLED);
        }
        return begin(member);
    }

    /** @throws Refusal.Unauthenticated when something has to be given first, without saying whether what was is right */
    void requireGiven(StaffMember member, Credentials given) {
        boolean code = given.totp() != null;
        if (member.enrolled() && !code && given.recovery() == null) {
            throw new Refusal.Unauthenticated(GatewayRule.SECOND_FACTOR_NEEDED);
        }
        if (!member.enrolled() && required && (!code || member.login().pendingTotp() == null)) {
            throw new Refusal.Unauthenticated(GatewayRule.SECOND_FACTOR_ENROLMENT);
        }
    }

    /**
     * Takes the code, once.
     *
     * @return recovery codes if this completed an enrolment
     * @throws Refusal.Unauthenticated when it is wrong
     */
    List<String> spend(StaffMember member, Credentials given) {
        var code = given.totp();
        if (member.enrolled() && code == null && given.recovery() != null) {
            spendRecovery(member, given.recovery());
        } else if (member.enrolled()) {
            spend(member, member.login().totp(), code);
        } else if (code != null && member.login().pendingTotp() != null) {
            spend(member, member.login().pendingTotp(), code);
            return confirm(member, member.login().pendingTotp());
        }
        return List.of();
    }

    /** The new app has shown its first code. */
    List<String> complete(StaffMember member, String code) {
        var sealed = member.login().pendingTotp();
        if (sealed == null || Totp.stepOf(code, open(sealed), clock.instant()).isEmpty()) {
            throw new Refusal.Invalid("/totp", GatewayRule.CODE_WRONG);
        }
        return confirm(member, sealed);
    }

    /** Those of before are worth nothing from then on. */
    List<String> renewRecovery(StaffMember member) {
        if (!member.enrolled()) {
            throw new Refusal.Conflict(GatewayRule.SECOND_FACTOR_ENROLMENT);
        }
        var codes = recovery.fresh();
        accounts.change(member.id(), now -> now.withRecovery(recovery.prints(now.id(), codes)));
        return codes;
    }

    private List<String> confirm(StaffMember member, @Nullable String sealed) {
        var codes = recovery.fresh();
        accounts.change(member.id(), now -> {
            if (sealed == null || !sealed.equals(now.login().pendingTotp())) {
                throw new Refusal.Unauthenticated(GatewayRule.WRONG_CREDENTIALS); // another was begun meanwhile
            }
            return now.confirmed(recovery.prints(now.id(), codes));
        });
        return codes;
    }

    private void spendRecovery(StaffMember member, String code) {
        var print = recovery.print(member.id(), code);
        accounts.change(member.id(), now -> {
            if (!now.login().recovery().contains(print)) {
                throw new Refusal.Unauthenticated(GatewayRule.WRONG_CREDENTIALS);
            }
            return now.withoutRecovery(print);
        });
    }

    private void spend(StaffMember member, @Nullable String sealed, @Nullable String code) {
        if (sealed == null || code == null) {
            throw new Refusal.Unauthenticated(GatewayRule.SECOND_FACTOR_NEEDED);
        }
        var step = Totp.stepOf(code, open(sealed), clock.instant());
        if (step.isEmpty() || !accounts.spend(member.id(), step.getAsLong())) {
            throw new Refusal.Unauthenticated(GatewayRule.WRONG_CREDENTIALS);
        }
    }

    private String open(String sealed) {
        return seal.open(sealed).orElseThrow(() -> new IllegalStateException("sealed with another secret"));
    }
}
