package cleancity.gateway.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The staff accounts. */
public interface StaffAccounts {
    /** So many of a unit hear of its news. */
    int MOST_TOLD = 100;

    /** False if the user name is taken: the store decides between two at once. */
    boolean add(StaffMember member);

    Optional<StaffMember> byUsername(String username);

    Optional<StaffMember> byId(String id);

    /** Those whose user name follows, in order; empty text for the first. */
    List<StaffMember> after(String username, int limit);

    /** Applies a pure change to what is stored now; empty if there is no such account. */
    Optional<StaffMember> change(String id, UnaryOperator<StaffMember> change);

    /** Those whose earlier sign-ins have ended since then. */
    List<StaffMember> changedSince(Instant then);

    /** Marks a time step of the second factor as used: true once, and never for an earlier step. */
    boolean spend(String id, long step);

    /** Whether some other open account is an administrator's. */
    boolean hasOtherAdministrator(String id);

    /** Whether another administrator's account is open, or was closed or changed since then. */
    boolean hadOtherAdministrator(String id, Instant since);

    /** Ids of the handlers of a unit whose accounts are open, at most {@value #MOST_TOLD}. */
    Set<String> handlersOf(String unit);

    boolean isEmpty();
}
