package cleancity.gateway.model;

import java.time.Instant;
import java.util.List;

/** The sign-ins of staff, as each person sees their own. */
public interface SignIns {
    int MOST_SHOWN = 100;

    void add(SignIn signIn);

    void seen(String id, Instant now);

    void remove(String id);

    /** Those of one account and epoch that were seen since then and end later than now, the last first. */
    List<SignIn> of(String staff, int epoch, Instant seenSince, Instant now);
}
