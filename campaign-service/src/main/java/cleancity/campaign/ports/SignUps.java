package cleancity.campaign.ports;

import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the person-level records of sign-ups are kept. */
public interface SignUps {
    /** What stands in the way of a new record. */
    sealed interface Clash {
        /** The same wish was written before, or the person is on this shift already. */
        record Same(SignUp signUp) implements Clash {}

        /** The person has another sign-up at that time. */
        record Overlap(SignUp other) implements Clash {}
    }

    /** Adds a pending record, unless the store finds one that clashes with it. */
    Optional<Clash> add(SignUp signUp);

    /** What the person's wish of that key came to, else their active record on the shift. */
    Optional<SignUp> same(String personId, String shiftId, String key);

    Optional<SignUp> find(String id);

    List<SignUp> find(Collection<String> ids);

    /**
     * Moves the state on, if it is one of those expected.
     *
     * @return false when it is not
     */
    boolean move(String id, Set<SignUpState> from, SignUpState to, Instant at);

    /** Marks a pending or seated record leaving, and whether that was late; anything else stays as it is. */
    void leave(String id, boolean late, Instant at);

    /** Ends a record that its shift has let go, unless it has ended already. */
    void end(String id, SignUpState why, @Nullable String note, Instant at);

    /**
     * Lets the records of a shift that was moved keep its new time. Whoever has another shift then keeps none and is told
     * so, in the same update.
     */
    void follow(Shift shift, Function<SignUp, List<OutboxEntry>> overlaps);

    /** Cancels every active record of a shift that was called off. */
    void callOff(String shiftId, Instant at);

    /** Forgets guardians and years of birth of shifts that ended before that. */
    void forget(Instant endedBefore);

    /** Records left half done before that instant. */
    List<SignUp> halfDone(Instant before, int limit);

    /** A person's records but the undone ones, the latest first. */
    List<SignUp> of(String personId, @Nullable Cursor after, int limit);
}
