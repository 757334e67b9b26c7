package cleancity.gateway.model;

import java.time.Instant;
import java.util.Optional;

/** Who signed in through WeChat: a random id, and an openid nobody else ever sees. */
public interface Residents {
    /**
     * The id of the resident with this openid, who is made now if there is none. Two first sign-ins of one person at the
     * same time get the same id.
     *
     * @param freshId taken only if the person is new
     */
    String idOf(OpenId openId, String freshId, Instant now);

    /** The openid of a resident, for a message. */
    Optional<OpenId> openIdOf(String id);
}
