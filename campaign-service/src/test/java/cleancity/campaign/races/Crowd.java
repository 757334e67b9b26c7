package cleancity.campaign.races;

import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.planning.ChangeCapacity;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.signup.AcceptOffer;
import cleancity.campaign.signup.DecideRequests;
import cleancity.campaign.signup.KeepLines;
import cleancity.campaign.signup.LeaveShift;
import cleancity.campaign.signup.ReorderLine;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people who all want the same shift at once: singles and teams, some of whom change their minds, while the office
 * changes the number of places and the order of the line, approves and denies, and offers end. What each does depends on
 * seed and number, so a crowd can be sent again after its process was killed: whoever had asked before asks again with
 * the same key.
 */
final class Crowd {
    private static final Actor OFFICE = Actor.staff("office", null, null, Set.of(Role.OFFICE));
    private static final int TEAM_EVERY = 10;
    private static final int LEAVES_OF_100 = 25;
    private static final int OFFICE_EVERY = 50;
    private static final int REORDER_EVERY = 70;
    private static final int CLOCK_EVERY = 60;
    private static final int ACCEPT_EVERY = 3;
    private static final int APPROVED_OF_100 = 60;
    private static final int DENIED_OF_100 = 80;
    private static final int LATE = 5;

    private final Shifts shifts;
    private final SignUpForShift signUp;
    private final LeaveShift leave;
    private final ChangeCapacity capacity;
    private final DecideRequests decide;
    private final AcceptOffer accept;
    private final ReorderLine reorder;
    private final KeepLines later;
    private final Shift shift;
    private final long seed;
    private final int places;
    private final Mode mode;
    private final AtomicInteger refused = new AtomicInteger();

    /** The stores of a process. */
    record Stores(Campaigns campaigns, Shifts shifts, Lines lines, SignUps signUps, Attendances attendances) {}

    Crowd(Stores stores, String shiftId, long seed, int places, Mode mode) {
        var clock = Clock.systemUTC();
        var ids = Ids.random(clock);
        var campaigns = stores.campaigns();
        var signUps = stores.signUps();
        var lines = stores.lines();
        this.shifts = stores.shifts();
        this.shift = shifts.find(shiftId).orElseThrow();
        this.signUp = new SignUpForShift(campaigns, shifts, signUps, stores.attendances(), clock, ids);
        this.leave = new LeaveShift(campaigns, shifts, signUps, clock, ids);
        this.capacity = new ChangeCapacity(campaigns, shifts, clock, ids);
        this.decide = new DecideRequests(campaigns, shifts, lines, signUps, clock, ids);
        this.accept = new AcceptOffer(campaigns, shifts, lines, signUps, clock, ids);
        this.reorder = new ReorderLine(campaigns, shifts, lines, signUps, clock, ids);
        var justBefore = Clock.fixed(shift.startsAt().minusSeconds(1), ZoneOffset.UTC); // all offers so far have ended
        this.later = new KeepLines(campaigns, shifts, lines, signUps, justBefore, ids);
        this.seed = seed;
        this.places = places;
        this.mode = mode;
    }

    /** Sends everybody; gives how many were refused. */
    int rush(int people, int threads) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                all.add(executor.submit(() -> act(number, people)));
            }
            for (var each : all) {
                each.get();
            }
        }
        return refused.get();
    }

    private static Volunteer volunteer(int seats) {
        var members = Collections.nCopies(seats - 1, Volunteer.UNNAMED);
        return new Volunteer(null, null, null, seats == 1 ? null : new Volunteer.Team("team", members));
    }

    private void act(int number, int people) {
        var random = new Random(seed * 1_000_003 + number);
        attempt(() -> manage(number, people, random));
        attempt(() -> takePart(number, random));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            refused.incrementAndGet(); // somebody was faster, there is nothing left, or nobody may lose a place
        }
    }

    private void manage(int number, int people, Random random) {
        if (is(number, OFFICE_EVERY)) {
            capacity.change(OFFICE, shift.id(), places - 10 + random.nextInt(31), "race");
        }
        if (is(number, REORDER_EVERY)) {
            held(Seat.State.WAITING, random)
                    .ifPresent(seat -> reorder.move(OFFICE, seat.signUpId(), 1 + random.nextInt(10), "race"));
        }
        boolean time = mode.offers() ? is(number, CLOCK_EVERY) : number == people * LATE / (LATE + 1);
        if (mode != Mode.PLAIN && time) {
            later.keep();
        }
        if (mode.offers() && is(number, ACCEPT_EVERY)) {
            held(Seat.State.OFFERED, random)
                    .ifPresent(seat -> accept.accept(Actor.resident(seat.personId()), seat.signUpId()));
        }
    }

    private static boolean is(int number, int every) {
        return number % every == every - 1;
    }

    /** One of the first few in that state. */
    private Optional<Seat> held(Seat.State state, Random random) {
        var before = new Seat("", "", 1, 0, shift.startsAt(), state, 0, null);
        var found = shifts.seats(shift.id(), before.order(), 20).stream()
                .filter(seat -> seat.state() == state)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    private void takePart(int number, Random random) {
        int seats = number % TEAM_EVERY == 0 ? 2 + random.nextInt(4) : 1;
        var person = Actor.resident(mode + "-" + seed + "-" + number);
        var wish = new SignUpForShift.Wish(shift.id(), "wish-" + number, new Entry(true, volunteer(seats)));
        var made = signUp.signUp(person, wish).signUp();
        int luck = random.nextInt(100);
        if (mode == Mode.APPROVAL && luck < APPROVED_OF_100) {
            attempt(() -> decide.approve(OFFICE, made.id()));
        } else if (mode == Mode.APPROVAL && luck < DENIED_OF_100) {
            attempt(() -> decide.deny(OFFICE, made.id(), "race"));
        }
        if (random.nextInt(100) < LEAVES_OF_100) {
            leave.leave(person, made.id());
        }
    }
}
