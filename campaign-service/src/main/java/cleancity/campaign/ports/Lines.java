package cleancity.campaign.ports;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUpState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What organisers and the passing of time change about seats; each is one update of one shift with its facts. */
public interface Lines {
    /** A sign-up that the shift has let go, so that its record has to follow. */
    record Dropped(
            String shiftId,
            String signUpId,
            SignUpState why,
            @Nullable String note) {}

    /** A change of the line by the organiser. */
    record Change(Instant at, String by, String signUpId, int from, int to, String reason) {}

    /** Turns a request into a claim; empty when there is no such request, or neither a place nor a place in line. */
    Optional<Seat> approve(String signUpId, SeatNews news);

    /** Lets a request go, for the reason of the news; false when there is none. */
    boolean deny(String signUpId, SeatNews news);

    /** Turns a place on offer into a place; false when there is no offer, or it has ended. */
    boolean accept(String signUpId, SeatNews news);

    /** Open shifts with an offer that ended by then. */
    List<Shift> withEndedOffers(Instant now, int limit);

    /** Lets ended offers go and moves up the next in line. */
    void endOffers(SeatNews news);

    /** Open shifts that still keep places for teams though their time has come. */
    List<Shift> toRelease(Instant now, int limit);

    /** Makes the places kept for teams everybody's. */
    void releaseReserved(SeatNews news);

    /** Puts a sign-up at that place in line, or at its end; false when it is not in line any more. */
    boolean reorder(Seat seat, int position, String by, SeatNews news);

    /** The latest changes of the line by the organiser, the last first; 100 are kept. */
    List<Change> changes(String shiftId);

    /** Moves a shift that has not started to the time and place of the news; false when somebody changed it meanwhile. */
    boolean move(SeatNews news);

    /** Shifts that were moved and whose records have not followed. */
    List<Shift> moved(int limit);

    /** The records have followed to these times; a shift moved again meanwhile stays as it is. */
    void followed(Shift shift);

    /** Sign-ups that shifts have let go and whose records have not followed. */
    List<Dropped> dropped(int limit);

    /** The record has followed. */
    void followed(Dropped dropped);
}
