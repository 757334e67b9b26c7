package cleancity.gateway.wechat;

import cleancity.gateway.model.OpenId;
import cleancity.gateway.model.Residents;
import cleancity.gateway.secret.Fingerprint;
import cleancity.gateway.session.Opened;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.secret.Seal;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what WeChat sent back: signs the person in, begins once more after a stale code, or says why not. */
final class FinishWeChatSignIn {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");
    private static final int ID_BITS = 128;

    private final WeChatApi api;
    private final Residents residents;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Clock clock;
    private final RandomToken random = RandomToken.secure();

    /** What is derived for this use case. */
    record Secrets(Fingerprint state, Fingerprint openId, Seal seal) {}

    FinishWeChatSignIn(WeChatApi api, Residents residents, Sessions sessions, Secrets secrets, Clock clock) {
        this.api = api;
        this.residents = residents;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** How a sign-in ends. */
    sealed interface Outcome {
        record SignedIn(Opened opened, String returnTo) implements Outcome {}

        /** The code was stale for the first time: the browser goes to WeChat again. */
        record Again(String returnTo) implements Outcome {}

        record Refused(Reason reason, String returnTo) implements Outcome {}
    }

    /** Why a sign-in ends without one. */
    enum Reason {
        /** Not the browser that began, too late, or no code. */
        FOREIGN,
        SNAPSHOT,
        STALE,
        /** WeChat or a store of ours cannot be reached. */
        UNAVAILABLE
    }

    Outcome finish(Optional<String> cookie, Optional<String> state, Optional<String> code) {
        var begun = cookie.flatMap(text -> SignInState.read(text, secrets.state(), clock.instant()))
                .filter(known -> state.map(known.nonce()::equals).orElse(false));
        if (begun.isEmpty() || code.isEmpty()) {
            return new Outcome.Refused(Reason.FOREIGN, "/");
        }
        var returnTo = begun.get().returnTo();
        return switch (api.exchange(code.get())) {
            case Exchange.SignedIn person -> new Outcome.SignedIn(signIn(person.openId()), returnTo);
            case Exchange.Snapshot _ -> new Outcome.Refused(Reason.SNAPSHOT, returnTo);
            case Exchange.Stale _ when begun.get().attempt() == 0 -> new Outcome.Again(returnTo);
            case Exchange.Stale _ -> new Outcome.Refused(Reason.STALE, returnTo);
        };
    }

    private Opened signIn(String openId) {
        var stored = new OpenId(secrets.openId().of(openId), secrets.seal().close(openId));
        var id = residents.idOf(stored, random.next(ID_BITS), clock.instant());
        AUDIT.atInfo().addKeyValue("resident", id).log("resident signed in");
        return sessions.openForResident(id);
    }
}
