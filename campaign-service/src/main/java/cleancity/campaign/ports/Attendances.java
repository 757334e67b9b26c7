package cleancity.campaign.ports;

import cleancity.campaign.model.Attendance;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where attendance is kept, one record for each sign-up; every nonce counts once. */
public interface Attendances {
    /**
     * Notes a coming. The first note makes the record; a later one with another nonce may only move the time earlier, as
     * when a device that was offline sends what it kept.
     */
    Attendance checkIn(Attendance attendance, String nonce);

    /**
     * Notes a leaving of somebody present, or replaces an automatic one; empty when there is nobody to leave or the hours
     * are booked.
     */
    Optional<Attendance> checkOut(String signUpId, Instant at, Attendance.Way by, String nonce);

    /** Writes what the organiser knows, whatever was there; false when the hours are booked. */
    boolean correct(Attendance attendance);

    /** Adds the record of somebody who did not come, with its fact, unless there is one. */
    void absent(Attendance attendance, List<OutboxEntry> facts);

    /** Lets everybody still present leave at that time. */
    void leaveAll(String shiftId, Instant at);

    boolean appeal(String signUpId, String text);

    /** From now on the times change no more; gives them. */
    Attendance freeze(String signUpId);

    /** The hours are in the book. */
    void booked(String signUpId);

    Optional<Attendance> find(String signUpId);

    List<Attendance> ofShift(String shiftId);

    /** How often a person was absent without an open appeal at shifts that ended after that. */
    List<Attendance> absences(String personId, Instant since);

    /** Shifts that ended before that and have hours which are not in the book, by their end. */
    List<String> unbookedShifts(Instant endedBefore, @Nullable Cursor after, int limit);
}
