package cleancity.gateway.session;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renewing and ending a sign-in; beginning one is the business of WeChat and staff. */
public final class SessionRoutes {
    private final Sessions sessions;
    private final SameSite site;
    private final SessionCookie cookie;

    public SessionRoutes(Sessions sessions, SameSite site, SessionCookie cookie) {
        this.sessions = sessions;
        this.site = site;
        this.cookie = cookie;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("refreshSession", this::refresh).on("signOut", this::signOut);
    }

    /** On the wire. */
    public record SessionView(
            String accessToken,
            Instant expiresAt,
            ActorView actor,
            @Nullable List<String> recoveryCodes) {}

    /** On the wire. */
    public record ActorView(
            String id,
            String kind,
            @Nullable String name,
            List<String> roles,
            @Nullable String unit) {
        static ActorView of(Actor actor) {
            var roles = Role.wire(actor.roles());
            var kind = actor.kind().name().toLowerCase(Locale.ROOT);
            return new ActorView(actor.id(), kind, actor.name(), roles, actor.unit());
        }
    }

    /** The answer that signs a browser in. */
    public static Answer answer(Opened opened) {
        return answer(opened, List.of());
    }

    /** @param recovery codes to be shown once; none for none */
    public static Answer answer(Opened opened, List<String> recovery) {
        var issued = opened.issued();
        var codes = recovery.isEmpty() ? null : recovery;
        var view = new SessionView(issued.accessToken(), issued.expiresAt(), ActorView.of(issued.actor()), codes);
        return Answer.ok(view).with("Set-Cookie", opened.cookie()).with("Cache-Control", "no-store");
    }

    private Answer refresh(Call call) {
        site.require(call);
        var token = call.cookie(SessionCookie.name(kind(call))).filter(value -> !value.isEmpty());
        if (token.isEmpty()) {
            return Answer.noContent(); // nobody has signed in here, which is nothing wrong
        }
        return sessions.renew(token.get())
                .map(SessionRoutes::answer)
                .orElseThrow(() -> new Refusal.Unauthenticated(CommonRule.NOT_SIGNED_IN));
    }

    private Answer signOut(Call call) {
        site.require(call);
        call.cookie(SessionCookie.name(kind(call))).ifPresent(sessions::end);
        return Answer.noContent().with("Set-Cookie", cookie.cleared(kind(call)));
    }

    private static Actor.Kind kind(Call call) {
        return call.query("kind").filter("staff"::equals).isPresent() ? Actor.Kind.STAFF : Actor.Kind.RESIDENT;
    }
}
