package cleancity.gateway.session;

import cleancity.gateway.keys.KeyRing;
import cleancity.gateway.model.SignIn;
import cleancity.gateway.model.SignIns;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Actor;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.Seal;
import cleancity.kernel.security.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Begins, renews and ends sign-ins. */
public final class Sessions {
    static final Duration ACCESS = Duration.ofMinutes(15);

    private final RefreshTokens tokens;
    private final StaffAccounts staff;
    private final SignIns signIns;
    private final KeyRing ring;
    private final SessionCookie cookie;
    private final Clock clock;

    /** @param seal of what Redis keeps
     * @param grace how long a used refresh token is still taken, for tabs that race */
    public Sessions(
            RedisScripts redis,
            StaffAccounts staff,
            SignIns signIns,
            Revocations revocations,
            KeyRing ring,
            SessionCookie cookie,
            Seal seal,
            Clock clock,
            Duration grace) {
        this.tokens = new RefreshTokens(redis, revocations, seal, grace, clock);
        this.staff = staff;
        this.signIns = signIns;
        this.ring = ring;
        this.cookie = cookie;
        this.clock = clock;
    }

    public Opened openForResident(String id) {
        var holder = holder(Actor.Kind.RESIDENT, id, 0);
        return opened(tokens.open(holder), holder, Actor.resident(id));
    }

    public Opened openForStaff(StaffMember member, Visitor visitor) {
        var holder = holder(Actor.Kind.STAFF, member.id(), member.epoch());
        var token = tokens.open(holder);
        var now = clock.instant();
        signIns.add(new SignIn(
                token.signIn(),
                member.id(),
                member.epoch(),
                visitor.address(),
                visitor.agent(),
                now,
                now,
                holder.endsAt()));
        return opened(token, holder, member.actor());
    }

    /** Where this person is signed in now. */
    public List<SignIn> of(String staffId) {
        var now = clock.instant();
        var idle = Life.of(Actor.Kind.STAFF).idle();
        return staff.byId(staffId)
                .map(member -> signIns.of(staffId, member.epoch(), now.minus(idle), now))
                .orElse(List.of());
    }

    /** Which of them the cookie belongs to. */
    public String named(String cookieValue) {
        return RefreshToken.parse(cookieValue).map(RefreshToken::signIn).orElse("");
    }

    public void endOne(String signIn) {
        tokens.revoke(signIn);
        signIns.remove(signIn);
    }

    /** Empty when the sign-in is over, revoked, or its account closed or changed since. */
    public Optional<Opened> renew(String cookieValue) {
        var rotated = RefreshToken.parse(cookieValue).flatMap(tokens::rotate);
        if (rotated.isEmpty()) {
            RefreshToken.parse(cookieValue).map(RefreshToken::signIn).ifPresent(signIns::remove);
            return Optional.empty();
        }
        var token = rotated.get().token();
        var holder = rotated.get().holder();
        var actor = actor(holder);
        if (actor.isEmpty()) {
            tokens.revoke(token.signIn());
        } else if (holder.kind() == Actor.Kind.STAFF) {
            signIns.seen(token.signIn(), clock.instant());
        }
        return actor.map(known -> opened(token, holder, known));
    }

    public void end(String cookieValue) {
        RefreshToken.parse(cookieValue).map(RefreshToken::signIn).ifPresent(this::endOne);
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
