package cleancity.complaint.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.util.Set;

/**
 * One row of the table of the red and black list.
 *
 * @param note whether a reason in words is needed
 * @param byAnother whether it must be somebody other than the proposer
 */
public record ListingMove(
        ListingStatus from, ListingAction action, ListingStatus to, Set<Party> who, boolean note, boolean byAnother) {
    public ListingMove {
        who = Set.copyOf(who);
    }

    boolean mayTake(Actor actor, Listing listing) {
        return who.stream().anyMatch(party -> switch (party) {
            case OFFICE -> actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
            case HANDLER -> actor.hasAny(Role.HANDLER) && listing.unit().equals(actor.unit());
            case SYSTEM -> actor.kind() == Actor.Kind.SYSTEM;
            case INSPECTOR, REPORTER -> false;
        });
    }

    boolean isProposers(Actor actor, Listing listing) {
        return byAnother && actor.id().equals(listing.proposer());
    }
}
