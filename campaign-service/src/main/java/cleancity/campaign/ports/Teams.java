package cleancity.campaign.ports;

import cleancity.campaign.model.TeamResult;
import cleancity.kernel.ids.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What teams have given together, counted line by line from the hours book; every line counts once. */
public interface Teams {
    /** Up to which line of the book everything has been counted. */
    long countedTo();

    void countedTo(long sequence);

    /** Adds a line to a team, unless that line or a later one has been counted for it. */
    void count(String team, long minutes, int services, long sequence);

    /** The teams with most minutes first; the cursor holds the minutes. */
    List<TeamResult> board(@Nullable Cursor after, int limit);

    /** How many teams have more. */
    long ahead(long minutes);

    /** Whether a person wants to see their level. */
    boolean showsLevel(String personId);

    void showLevel(String personId, boolean shown);
}
