package cleancity.campaign.ports;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.model.SignUp;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where shifts are kept, with the seats they have given and the line before them. Every change of seats is one update of
 * one document; the facts of it are part of that update.
 */
public interface Shifts {
    void add(List<Shift> shifts);

    Optional<Shift> find(String id);

    List<Shift> find(Collection<String> ids);

    /** By campaign, then start. */
    List<Shift> ofCampaigns(Collection<String> campaignIds);

    /** By start, drafts left out; one more than a page holds tells that there is a next. */
    List<Shift> endingFrom(Instant from, @Nullable Cursor after, int limit);

    /**
     * Gives the sign-up a place if there are enough and nobody is in line, else the last place in line; where the
     * organiser approves, notes a request. Empty when the shift takes none of these, does not take sign-ups now, was moved
     * since it was read, or has fenced this sign-up off.
     */
    Optional<Seat> claim(SignUp signUp, SeatNews news);

    /**
     * Whether it had neither a place nor a place in line a moment ago, and nothing of that person: may refuse, never
     * grants. Of a shift that is full this is told from memory.
     */
    boolean isSurelyFull(String id, String personId);

    /** Gives up whatever the shift holds, and moves up those who are first in line and fit. */
    boolean release(String signUpId, SeatNews news);

    /**
     * Sets the number of places and moves up those who are first in line and fit. Empty when more are taken, or a team in
     * line is larger.
     */
    Optional<Shift> resize(int capacity, String by, String reason, SeatNews news);

    /**
     * Makes sure that this sign-up is never given a seat, however late somebody still asks for it.
     *
     * @return false when it has a seat already
     */
    boolean fence(String shiftId, String signUpId);

    Optional<Seat> seatOf(String shiftId, String signUpId);

    /** The seats of one person, by shift. */
    Map<String, Seat> seatsOf(Collection<String> shiftIds, String personId);

    /** Seats in the order of {@link Seat#order()}, those after that one. */
    List<Seat> seats(String shiftId, long after, int limit);

    /** Open shifts that start within the time and whose people were not reminded. */
    List<Shift> toRemind(Instant from, Instant to, int limit);

    /** Tells everybody with a place, once for the shift. */
    void remind(SeatNews news);

    /** Tells everybody with a place. */
    void tell(SeatNews news);

    /** Cancels the shift and tells everybody it knows, in one update. */
    void callOff(SeatNews news);

    /** Open or completed shifts that ended before that and whose attendance is not closed. */
    List<Shift> unclosed(Instant endedBefore, int limit);

    /** The attendance of the shift is closed. */
    void closed(String id);

    /** Brings all shifts of a campaign that are in one status to another. */
    void moveAll(String campaignId, ShiftStatus from, ShiftStatus to);
}
