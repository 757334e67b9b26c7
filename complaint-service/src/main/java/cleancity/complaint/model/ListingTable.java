package cleancity.complaint.model;

import static cleancity.complaint.model.ListingAction.*;
import static cleancity.complaint.model.ListingStatus.*;
import static cleancity.complaint.model.Party.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The due process of the red and black list as one table: nothing is published that the unit could not answer. Every
 * pair that is not in it is refused.
 */
public final class ListingTable {
    private static final List<ListingMove> ROWS = List.of(
            new ListingMove(CANDIDATE, NOTIFY, NOTICED, Set.of(OFFICE), false, false),
            new ListingMove(CANDIDATE, DROP, DROPPED, Set.of(OFFICE), true, false),
            new ListingMove(NOTICED, REPLY, REPLIED, Set.of(HANDLER), true, false),
            new ListingMove(NOTICED, PUBLISH, PUBLISHED, Set.of(OFFICE), false, true),
            new ListingMove(NOTICED, DROP, DROPPED, Set.of(OFFICE), true, false),
            new ListingMove(REPLIED, PUBLISH, PUBLISHED, Set.of(OFFICE), true, true),
            new ListingMove(REPLIED, DROP, DROPPED, Set.of(OFFICE), true, false),
            new ListingMove(PUBLISHED, WITHDRAW, WITHDRAWN, Set.of(OFFICE, SYSTEM), true, false));

    private ListingTable() {}

    public static Optional<ListingMove> find(ListingStatus status, ListingAction action) {
        return ROWS.stream()
                .filter(row -> row.from() == status && row.action() == action)
                .findFirst();
    }

    static List<ListingMove> from(ListingStatus status) {
        return ROWS.stream().filter(row -> row.from() == status).toList();
    }
}
