package cleancity.gateway.session;

import cleancity.gateway.model.EndedSignIns;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.secret.Fingerprint;
import cleancity.kernel.security.EndedTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What was taken away before its time: sign-ins that were ended, and the rights of accounts that were closed or changed.
 * MongoDB keeps both, so that it holds in every replica, after a restart and without Redis. An access token names its
 * sign-in and the state of its account, thus no clock decides what was before and what after.
 */
public final class Revocations {
    /** Longer than any access token lives, and than clocks may differ. */
    private static final Duration KEPT = Sessions.ACCESS.plusMinutes(5);

    private static final int MOST_CHANGES = 100;
    private static final int MOST_PENDING = 500;

    private final EndedSignIns signIns;
    private final StaffAccounts staff;
    private final Clock clock;
    private volatile EndedTokens ended = EndedTokens.NONE;

    /** Reads what there is: no door opens before. */
    public Revocations(EndedSignIns signIns, StaffAccounts staff, Clock clock) {
        this.signIns = signIns;
        this.staff = staff;
        this.clock = clock;
        refresh();
    }

    /** Reads again. Call it twice a second: what another replica has written holds here from then on. */
    public void refresh() {
        var now = clock.instant();
        var names = new TreeSet<>(signIns.at(now));
        for (var member : staff.changedSince(now.minus(KEPT))) {
            IntStream.range(Math.max(0, member.epoch() - MOST_CHANGES), member.epoch())
                    .mapToObj(epoch -> rights(member.id(), epoch))
                    .forEach(names::add);
        }
        if (!ended.ended().equals(names)) {
            ended = new EndedTokens(names);
        }
    }

    public EndedTokens ended() {
        return ended;
    }

    boolean isEnded(RefreshToken token) {
        return ended.ended().contains(token.signIn());
    }

    /** The session is still in Redis, which is away: until it is taken out there, the sign-in stays ended here. */
    void endLater(String signIn) {
        signIns.keep(signIn);
    }

    /** Sign-ins whose sessions have to be taken out of Redis. */
    List<String> pending() {
        return signIns.kept(MOST_PENDING);
    }

    void settled(String signIn) {
        signIns.settle(signIn, clock.instant().plus(KEPT));
    }

    void end(String signIn) {
        signIns.add(signIn, clock.instant().plus(KEPT));
        refresh();
    }

    /** Names the state of an account; tells nobody who it is. */
    static String rights(String id, int epoch) {
        return Fingerprint.plain(id + ':' + epoch).substring(0, 32);
    }
}
