package cleancity.gateway.session;

import cleancity.gateway.keys.KeyRing;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Actor;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.security.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins, renews and ends sign-ins. An access token outlives the end of its sign-in by at most its own 15 minutes. */
public final class Sessions {
    private static final Duration ACCESS = Duration.ofMinutes(15);

    private final RefreshTokens tokens;
    private final StaffAccounts staff;
    private final KeyRing ring;
    private final SessionCookie cookie;
    private final Clock clock;

    /** @param grace how long a used refresh token is still taken, for tabs that race */
    public Sessions(
            RedisScripts redis, StaffAccounts staff, KeyRing ring, SessionCookie cookie, Clock clock, Duration grace) {
        this.tokens = new RefreshTokens(redis, grace);
        this.staff = staff;
        this.ring = ring;
        this.cookie = cookie;
        this.clock = clock;
    }

    public Opened openForResident(String id) {
        return opened(tokens.open(new Holder(Actor.Kind.RESIDENT, id, 0)), Actor.resident(id));
    }

    public Opened openForStaff(StaffMember member) {
        var token = tokens.open(new Holder(Actor.Kind.STAFF, member.id(), member.epoch()));
        return opened(token, member.actor());
    }

    /** Empty when the sign-in is over, revoked, or its account closed or changed since. */
    public Optional<Opened> renew(String cookieValue) {
        var rotated = RefreshToken.parse(cookieValue).flatMap(tokens::rotate);
        if (rotated.isEmpty()) {
            return Optional.empty();
        }
        var token = rotated.get().token();
        var actor = actor(rotated.get().holder());
        if (actor.isEmpty()) {
            tokens.revoke(token);
        }
        return actor.map(known -> opened(token, known));
    }

    public void end(String cookieValue) {
        RefreshToken.parse(cookieValue).ifPresent(tokens::revoke);
    }

    private Optional<Actor> actor(Holder holder) {
        return holder.kind() == Actor.Kind.RESIDENT
                ? Optional.of(Actor.resident(holder.person()))
                : staff.byId(holder.person())
                        .filter(member -> !member.disabled() && member.epoch() == holder.epoch())
                        .map(StaffMember::actor);
    }

    private Opened opened(RefreshToken token, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var ends = now.plus(ACCESS);
        var signed = ring.signer().sign(Claims.of(actor, now, ends, token.signIn()));
        var life = Life.of(actor.kind()).longest();
        return new Opened(new Issued(signed, ends, actor), cookie.holding(actor.kind(), token.text(), life));
    }
}
