package cleancity.campaign.races;

import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.planning.ChangeCapacity;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.signup.LeaveShift;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people who all want the same shift at once: singles and teams, some of whom change their minds, while the office
 * changes the number of places. What each does depends on seed and number alone, so a crowd can be sent again after its
 * process was killed: whoever had asked before asks again with the same key.
 */
final class Crowd {
    private static final Actor OFFICE = Actor.staff("office", null, null, Set.of(Role.OFFICE));
    private static final int TEAM_EVERY = 10;
    private static final int LEAVES_OF_100 = 25;
    private static final int OFFICE_EVERY = 50;

    private final SignUpForShift signUp;
    private final LeaveShift leave;
    private final ChangeCapacity capacity;
    private final String shiftId;
    private final long seed;
    private final int places;
    private final AtomicInteger refused = new AtomicInteger();

    Crowd(
            Campaigns campaigns,
            Shifts shifts,
            SignUps signUps,
            Attendances attendances,
            String shiftId,
            long seed,
            int places) {
        var clock = Clock.systemUTC();
        var ids = Ids.random(clock);
        this.signUp = new SignUpForShift(campaigns, shifts, signUps, attendances, clock, ids);
        this.leave = new LeaveShift(campaigns, shifts, signUps, clock, ids);
        this.capacity = new ChangeCapacity(campaigns, shifts, clock, ids);
        this.shiftId = shiftId;
        this.seed = seed;
        this.places = places;
    }

    /** Sends everybody; gives how many were refused. */
    int rush(int people, int threads) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                all.add(executor.submit(() -> act(number)));
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

    private void act(int number) {
        var random = new Random(seed * 1_000_003 + number);
        try {
            if (number % OFFICE_EVERY == OFFICE_EVERY - 1) {
                capacity.change(OFFICE, shiftId, places - 10 + random.nextInt(31), "race");
            }
        } catch (Refusal refusal) {
            refused.incrementAndGet(); // fewer places than people: nobody loses a place
        }
        try {
            int seats = number % TEAM_EVERY == 0 ? 2 + random.nextInt(4) : 1;
            var person = Actor.resident("person-" + seed + "-" + number);
            var wish = new SignUpForShift.Wish(shiftId, "wish-" + number, new Entry(true, volunteer(seats)));
            var made = signUp.signUp(person, wish).signUp();
            if (random.nextInt(100) < LEAVES_OF_100) {
                leave.leave(person, made.id());
            }
        } catch (Refusal refusal) {
            refused.incrementAndGet();
        }
    }
}
