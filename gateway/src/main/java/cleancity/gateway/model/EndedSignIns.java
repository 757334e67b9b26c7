package cleancity.gateway.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sign-ins that were ended before their time. */
public interface EndedSignIns {
    /** @param until when the last token of the sign-in is over by itself */
    void add(String signIn, Instant until);

    Set<String> at(Instant now);

    /** Ended for as long as nobody settles it. */
    void keep(String signIn);

    List<String> kept(int limit);

    void settle(String signIn, Instant until);
}
