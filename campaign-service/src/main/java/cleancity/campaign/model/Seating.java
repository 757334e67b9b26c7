package cleancity.campaign.model;

import cleancity.campaign.model.SeatEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shift with everybody on it: who has a place, an offer, a place in line, a request. Each change is decided here and
 * gives the seating afterwards with what there is to tell; what cannot be had gives nothing.
 *
 * @param shift its figures are those of the lists
 * @param sequence the latest one given
 * @param confirmed places given
 * @param offered places held until they are accepted
 * @param waiting the line, in its order
 * @param requested what the organiser has not decided
 * @param fenced sign-ups that must never get a seat, the latest of them
 * @param reminded whether its people were reminded
 */
public record Seating(
        Shift shift,
        long sequence,
        List<Seat> confirmed,
        List<Seat> offered,
        List<Seat> waiting,
        List<Seat> requested,
        List<String> fenced,
        boolean reminded) {
    private static final int FENCED = 200;

    /** Nobody on it. */
    public static Seating empty(Shift shift) {
        return new Seating(shift, 0, List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /** Everybody the shift knows, in the order of {@link Seat.State}. */
    public Stream<Seat> all() {
        return Stream.of(confirmed, offered, waiting, requested).flatMap(List::stream);
    }

    /** What it holds of a sign-up, with the place in line. */
    public Optional<Seat> seatOf(String signUpId) {
        var seat = all().filter(each -> each.signUpId().equals(signUpId)).findFirst();
        return seat.map(found -> found.isWaiting() ? found.at(waiting.indexOf(found) + 1) : found);
    }

    public boolean holds(String personId) {
        return all().anyMatch(seat -> seat.personId().equals(personId));
    }

    /**
     * A place if there is one and nobody is in line, else the last place in line, or a request where the organiser
     * approves. Empty when nothing of these can be had, it holds a seat already, or was fenced off.
     */
    public Optional<SeatChange> claim(SignUp signUp, Instant now) {
        if (fenced.contains(signUp.id()) || seatOf(signUp.id()).isPresent()) {
            return Optional.empty();
        }
        var wish = new Seat(
                signUp.id(), signUp.personId(), signUp.seats(), sequence + 1, now, Seat.State.REQUESTED, 0, null);
        return shift.rules().approval() ? ask(wish) : admit(wish, requested);
    }

    private Optional<SeatChange> ask(Seat wish) {
        return requested.size() < Shift.MOST_PLACES
                ? Optional.of(SeatChange.telling(
                        holding(wish.sequence(), confirmed, offered, waiting, plus(requested, wish)),
                        Kind.REQUESTED,
                        List.of(wish)))
                : Optional.empty();
    }

    private Optional<SeatChange> admit(Seat wish, List<Seat> asking) {
        if (new SeatLine(shift).mayEnter(wish.seats(), waiting)) {
            var seat = wish.as(Seat.State.CONFIRMED, null);
            var next = holding(wish.sequence(), plus(confirmed, seat), offered, waiting, asking);
            return Optional.of(SeatChange.telling(next, Kind.CONFIRMED, List.of(seat)));
        }
        if (waiting.size() >= shift.waitingLimit() || wish.seats() > shift.capacity()) {
            return Optional.empty();
        }
        var seat = wish.as(Seat.State.WAITING, null);
        var next = holding(wish.sequence(), confirmed, offered, plus(waiting, seat), asking);
        return Optional.of(SeatChange.telling(next, Kind.WAITLISTED, List.of(seat)));
    }

    /** A request becomes a claim like any other; empty when there is none, or nothing can be had. */
    public Optional<SeatChange> approve(String signUpId, Instant now) {
        return in(requested, signUpId)
                .filter(_ -> shift.isAhead(now))
                .flatMap(seat -> admit(seat.numbered(sequence + 1), without(requested, List.of(seat))));
    }

    /** Lets a request go; empty when there is none. */
    public Optional<SeatChange> deny(String signUpId, @Nullable String reason) {
        return in(requested, signUpId)
                .map(seat -> SeatChange.telling(without(List.of(seat)), Kind.DENIED, List.of(seat))
                        .and(List.of(new SeatEvent.LetGo(signUpId, SignUpState.DENIED, reason))));
    }

    /** Gives up whatever is held, and moves up who is next; empty when nothing is held. */
    public Optional<SeatChange> release(String signUpId, Instant now, @Nullable Instant offeredUntil) {
        return seatOf(signUpId).map(seat -> SeatChange.telling(without(List.of(seat)), Kind.CANCELLED, List.of(seat))
                .then(next -> next.moveUp(now, offeredUntil)));
    }

    /** The place on offer becomes a place; empty when there is no offer that stands. */
    public Optional<SeatChange> accept(String signUpId, Instant now) {
        return in(offered, signUpId)
                .filter(seat -> shift.isAhead(now) && seat.stands(now))
                .map(seat -> {
                    var mine = seat.as(Seat.State.CONFIRMED, null);
                    var left = without(offered, List.of(seat));
                    var next = holding(sequence, plus(confirmed, mine), left, waiting, requested);
                    return SeatChange.telling(next, Kind.CONFIRMED, List.of(mine));
                });
    }

    /** Offers that ended go to the next in line; empty when none has. */
    public Optional<SeatChange> endOffers(Instant now, @Nullable Instant offeredUntil) {
        var ended = offered.stream().filter(seat -> !seat.stands(now)).toList();
        var gone = ended.stream()
                .map(seat -> new SeatEvent.LetGo(seat.signUpId(), SignUpState.EXPIRED, null))
                .toList();
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(SeatChange.telling(without(ended), Kind.OFFER_ENDED, ended)
                        .and(gone)
                        .then(next -> next.moveUp(now, offeredUntil)));
    }

    /** Another number of places; empty when more are taken, or a team in line is larger. */
    public Optional<SeatChange> resize(int capacity, Instant now, @Nullable Instant offeredUntil) {
        boolean possible = shift.taken() <= capacity && waiting.stream().allMatch(seat -> seat.seats() <= capacity);
        return possible
                ? Optional.of(SeatChange.of(on(shift.sized(capacity)), new SeatEvent.Resized())
                        .then(next -> next.moveUp(now, offeredUntil)))
                : Optional.empty();
    }

    /** Places kept for teams become everybody's; empty before their time. */
    public Optional<SeatChange> releaseReserved(Instant now, @Nullable Instant offeredUntil) {
        var until = shift.rules().reservedUntil();
        return until == null || until.isAfter(now)
                ? Optional.empty()
                : Optional.of(SeatChange.of(on(shift.released()), new SeatEvent.Released())
                        .then(next -> next.moveUp(now, offeredUntil)));
    }

    /** Puts somebody elsewhere in line, which hands its sequences out anew, so that it is still served by them. */
    public Optional<SeatChange> reorder(String signUpId, int position, Instant now, @Nullable Instant offeredUntil) {
        return in(waiting, signUpId).filter(_ -> shift.isAhead(now)).map(seat -> {
            int to = Math.min(position, waiting.size());
            var order = new ArrayList<>(without(waiting, List.of(seat)));
            order.add(to - 1, seat);
            var line = new ArrayList<Seat>();
            for (var each : order) {
                line.add(each.numbered(waiting.get(line.size()).sequence()));
            }
            var told = new SeatEvent.Reordered(seat, waiting.indexOf(seat) + 1, to);
            return SeatChange.of(holding(sequence, confirmed, offered, List.copyOf(line), requested), told)
                    .then(next -> next.moveUp(now, offeredUntil));
        });
    }

    /** To the time and place of that one, told to everybody. */
    public SeatChange move(Shift to) {
        boolean still = reminded && to.startsAt().equals(shift.startsAt());
        var there = shift.moved(to.startsAt(), to.endsAt(), to.cutOffAt(), to.place());
        return SeatChange.telling(on(there).reminded(still), Kind.RESCHEDULED, all().toList())
                .and(List.of(new SeatEvent.Moved()));
    }

    /** Told to everybody; empty when it is called off or over already. */
    public Optional<SeatChange> callOff() {
        return shift.status() == ShiftStatus.OPEN || shift.status() == ShiftStatus.DRAFT
                ? Optional.of(SeatChange.telling(on(shift.cancelled()), Kind.CALLED_OFF, all().toList()))
                : Optional.empty();
    }

    /** Reminds everybody with a place; empty when that was done, or it does not take place. */
    public Optional<SeatChange> remind() {
        return reminded || shift.status() != ShiftStatus.OPEN
                ? Optional.empty()
                : Optional.of(SeatChange.telling(reminded(true), Kind.REMINDED, confirmed));
    }

    /** What the organiser says to everybody with a place. */
    public SeatChange broadcast() {
        return SeatChange.telling(this, Kind.BROADCAST, confirmed);
    }

    /** Never gives that sign-up a seat; empty when it has one. */
    public Optional<Seating> fence(String signUpId) {
        if (fenced.contains(signUpId)) {
            return Optional.of(this);
        }
        var latest = plus(fenced.subList(Math.max(0, fenced.size() + 1 - FENCED), fenced.size()), signUpId);
        return seatOf(signUpId).isPresent()
                ? Optional.empty()
                : Optional.of(new Seating(shift, sequence, confirmed, offered, waiting, requested, latest, reminded));
    }

    private SeatChange moveUp(Instant now, @Nullable Instant offeredUntil) {
        var up = shift.isAhead(now) ? new SeatLine(shift).movingUp(waiting) : List.<Seat>of();
        var state = offeredUntil == null ? Seat.State.CONFIRMED : Seat.State.OFFERED;
        var risen = up.stream().map(seat -> seat.as(state, offeredUntil)).toList();
        var line = without(waiting, up);
        return offeredUntil == null
                ? SeatChange.telling(
                        holding(sequence, plus(confirmed, risen), offered, line, requested), Kind.PROMOTED, risen)
                : SeatChange.telling(
                        holding(sequence, confirmed, plus(offered, risen), line, requested), Kind.OFFERED, risen);
    }

    private Seating holding(long last, List<Seat> places, List<Seat> offers, List<Seat> line, List<Seat> asking) {
        var counted =
                shift.counting(Stream.concat(places.stream(), offers.stream()).toList(), line.size(), asking.size());
        return new Seating(counted, last, places, offers, line, asking, fenced, reminded);
    }

    private Seating on(Shift other) {
        return new Seating(other, sequence, confirmed, offered, waiting, requested, fenced, reminded);
    }

    private Seating reminded(boolean already) {
        return new Seating(shift, sequence, confirmed, offered, waiting, requested, fenced, already);
    }

    private Seating without(List<Seat> gone) {
        return holding(
                sequence,
                without(confirmed, gone),
                without(offered, gone),
                without(waiting, gone),
                without(requested, gone));
    }

    private static Optional<Seat> in(List<Seat> seats, String signUpId) {
        return seats.stream().filter(seat -> seat.signUpId().equals(signUpId)).findFirst();
    }

    private static List<Seat> without(List<Seat> seats, List<Seat> gone) {
        var ids = gone.stream().map(Seat::signUpId).toList();
        return gone.isEmpty()
                ? seats
                : seats.stream().filter(seat -> !ids.contains(seat.signUpId())).toList();
    }

    private static <T> List<T> plus(List<T> items, T item) {
        return plus(items, List.of(item));
    }

    private static <T> List<T> plus(List<T> items, List<T> more) {
        return more.isEmpty()
                ? items
                : Stream.concat(items.stream(), more.stream()).toList();
    }
}
