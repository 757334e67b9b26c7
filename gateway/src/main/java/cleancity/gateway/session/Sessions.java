package cleancity.gateway.session;

import cleancity.gateway.keys.KeyRing;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Actor;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.Seal;
import cleancity.kernel.security.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins, renews and ends sign-ins. */
public final class Sessions {
    static final Duration ACCESS = Duration.ofMinutes(15);

    private final RefreshTokens tokens;
    private final StaffAccounts staff;
    private final KeyRing ring;
    private final SessionCookie cookie;
    private final Clock clock;

    /** @param seal of what Redis keeps
     * @param grace how long a used refresh token is still taken, for tabs that race */
    public Sessions(
            RedisScripts redis,
            StaffAccounts staff,
            Revocations revocations,
            KeyRing ring,
            SessionCookie cookie,
            Seal seal,
            Clock clock,
            Duration grace) {
        this.tokens = new RefreshTokens(redis, revocations, seal, grace, clock);
        this.staff = staff;
        this.ring = ring;
        this.cookie = cookie;
        this.clock = clock;
    }

    public Opened openForResident(String id) {
        var holder = holder(Actor.Kind.RESIDENT, id, 0);
        return opened(tokens.open(holder), holder, Actor.resident(id));
    }

    public Opened openForStaff(StaffMember member) {
        var holder = holder(Actor.Kind.STAFF, member.id(), member.epoch());
        return opened(tokens.open(holder), holder, member.actor());
    }

    /** Empty when the sign-in is over, revoked, or its account closed or changed since. */
    public Optional<Opened> renew(String cookieValue) {
        var rotated = RefreshToken.parse(cookieValue).flatMap(tokens::rotate);
        if (rotated.isEmpty()) {
            return Optional.empty();
        }
        var token = rotated.get().token();
        var holder = rotated.get().holder();
        var actor = actor(holder);
        if (actor.isEmpty()) {
            tokens.revoke(token);
        }
        return actor.map(known -> opened(token, holder, known));
    }

    public void end(String cookieValue) {
        RefreshToken.parse(cookieValue).ifPresent(tokens::revoke);
    }

    /** Ends in Redis what was ended while it was away. Call it now and then. */
    public void catchUp() {
        tokens.catchUp();
    }

    private Holder holder(Actor.Kind kind, String person, int epoch) {
        return new Holder(
                kind, person, epoch, clock.instant().plus(Life.of(kind).longest()));
    }

    private Optional<Actor> actor(Holder holder) {
        return holder.kind() == Actor.Kind.RESIDENT
                ? Optional.of(Actor.resident(holder.person()))
                : staff.byId(holder.person())
                        .filter(member -> !member.disabled() && member.epoch() == holder.epoch())
                        .map(StaffMember::actor);
    }

    private Opened opened(RefreshToken token, Holder holder, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var ends = now.plus(ACCESS);
        var claims = Claims.of(actor, now, ends, token.signIn())
                .withRights(Revocations.rights(holder.person(), holder.epoch()));
        var signed = ring.signer().sign(claims);
        var life = Life.of(actor.kind()).longest();
        return new Opened(new Issued(signed, ends, actor), cookie.holding(actor.kind(), token.text(), life));
    }
}
