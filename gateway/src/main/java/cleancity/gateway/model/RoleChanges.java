package cleancity.gateway.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Role changes that were asked for. */
public interface RoleChanges {
    int MOST_SHOWN = 100;

    /** False if one is open for the account already: the store decides between two at once. */
    boolean add(RoleChange change);

    Optional<RoleChange> byId(String id);

    /** Decides it once; empty if somebody else has. */
    Optional<RoleChange> decide(String id, RoleChange.State how, String by, Instant now);

    /** The open ones, then those decided last. */
    List<RoleChange> recent();
}
