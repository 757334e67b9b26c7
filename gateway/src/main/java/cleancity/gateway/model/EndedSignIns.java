package cleancity.gateway.model;

import java.time.Instant;
import java.util.Set;

/** Sign-ins that were ended before their time. */
public interface EndedSignIns {
    /** @param until when the last token of the sign-in is over by itself */
    void add(String signIn, Instant until);

    Set<String> at(Instant now);
}
