package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Declared;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.races.History;
import cleancity.campaign.races.Mode;
import cleancity.campaign.signup.Outcome;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacingSeatsTest {
    private static final int THREADS = 64;
    private Bench bench;

    @BeforeAll
    void open() {
        bench = new Bench();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void shouldGiveExactlyOneSeat_whenManyWantTheLast() {
        var shift = bench.published(1, 0);

        var outcomes = all(IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(_ -> () -> taken(() -> bench.signUp(shift)))
                .toList());

        assertThat(outcomes).filteredOn(taken -> taken).hasSize(1);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldMakeOneSignUp_whenOnePersonAsksManyTimesAtOnce() {
        var shift = bench.published(5, 0);
        var person = Bench.person();

        var ids = all(IntStream.range(0, 40)
                .<Callable<String>>mapToObj(_ -> () -> bench.use
                        .signUp()
                        .signUp(person, Bench.wish(shift))
                        .signUp()
                        .id())
                .toList());

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(bench.shifts.seats(shift.id(), 0, 10)).hasSize(1);
    }

    @Test
    void shouldGiveOneSeat_whenTheSameClaimComesManyTimesAtOnce() {
        var shift = bench.published(50, 0);
        var campaign = bench.stores.campaigns().find(shift.campaignId()).orElseThrow();
        var now = bench.clock.instant();
        var claim = new SignUp(
                bench.ids.next(),
                shift.id(),
                shift.campaignId(),
                Bench.person().id(),
                "wish",
                SignUpState.PENDING,
                Volunteer.UNNAMED,
                Declared.NOTHING,
                false,
                null,
                false,
                false,
                shift.startsAt(),
                shift.endsAt(),
                now,
                now);

        var seats = all(IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(_ -> () -> bench.shifts
                        .claim(claim, new SeatNews(bench.ids.next(), campaign, shift, now))
                        .isPresent())
                .toList());

        assertThat(seats).contains(true);
        assertThat(bench.shifts.seats(shift.id(), 0, 100)).hasSize(1);
        assertThat(bench.shifts.find(shift.id()).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void shouldTakeOneOfTwoOverlappingShifts_whenAPersonAsksForBothAtOnce() {
        for (int round = 0; round < 10; round++) {
            var one = bench.published(5, 0);
            var other = bench.published(5, 0);
            var person = Bench.person();

            var outcomes = all(List.<Callable<Boolean>>of(
                    () -> taken(() -> bench.use.signUp().signUp(person, Bench.wish(one))),
                    () -> taken(() -> bench.use.signUp().signUp(person, Bench.wish(other)))));

            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void shouldNeverOversellNorLeaveASeatEmpty_whenAllRace(Mode mode) {
        for (long seed = 1; seed <= 2; seed++) {
            var shift = bench.published(40, 500, mode.rules(Drafts.tomorrow(9)));
            var random = new Random(seed);

            all(IntStream.range(0, 260)
                    .<Callable<Boolean>>mapToObj(_ -> step(
                            shift, random.nextInt(100), 1 + random.nextInt(4), random.nextInt(60), random.nextInt(20)))
                    .toList());
            bench.use.lines().keep();

            Seats.check(shift.id(), bench.shifts, bench.signUps);
            assertThat(history(shift).broken()).isEmpty();
        }
    }

    /** Nobody publishes here, so the outbox still holds the whole story. */
    private History history(Shift shift) {
        var history = new History(shift.capacity(), shift.rules().reserved());
        bench.shifts.outbox().oldest(100).stream()
                .flatMap(pending -> pending.entries().stream())
                .filter(entry -> entry.key().equals(shift.id()))
                .forEach(entry -> history.tell(entry.id(), entry.type(), entry.json()));
        return history;
    }

    private Callable<Boolean> step(Shift shift, int kind, int team, int capacity, int which) {
        return () -> taken(() -> {
            if (kind < 8) {
                bench.use.capacity().change(Bench.OFFICE, shift.id(), Math.max(1, capacity), "race");
            } else if (kind < 22) {
                leaveSomebody(shift, kind * capacity);
            } else if (kind < 30) {
                held(shift, Seat.State.REQUESTED, which)
                        .ifPresent(seat -> bench.use.decide().approve(Bench.OFFICE, seat.signUpId()));
            } else if (kind < 34) {
                held(shift, Seat.State.REQUESTED, which)
                        .ifPresent(seat -> bench.use.decide().deny(Bench.OFFICE, seat.signUpId(), "race"));
            } else if (kind < 40) {
                held(shift, Seat.State.OFFERED, which)
                        .ifPresent(seat -> bench.use.accept().accept(Actor.resident(seat.personId()), seat.signUpId()));
            } else if (kind < 43) {
                held(shift, Seat.State.WAITING, which)
                        .ifPresent(seat -> bench.use.reorder().move(Bench.OFFICE, seat.signUpId(), 1 + which, "race"));
            } else if (kind < 45) {
                bench.before(shift.startsAt()).keep(); // offers end, places kept for teams are everybody's
            } else {
                bench.use.signUp().signUp(Bench.person(), Bench.wish(shift, kind < 60 ? team : 1));
            }
        });
    }

    private Optional<Seat> held(Shift shift, Seat.State state, int which) {
        var found = bench.shifts.seats(shift.id(), 0, 1000).stream()
                .filter(seat -> seat.state() == state)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(which % found.size()));
    }

    private void leaveSomebody(Shift shift, int which) {
        var seats = bench.shifts.seats(shift.id(), 0, 1000);
        if (!seats.isEmpty()) {
            Seat seat = seats.get(which % seats.size());
            Outcome _ = bench.use.leave().leave(Actor.resident(seat.personId()), seat.signUpId());
        }
    }

    private static boolean taken(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static <T> List<T> all(List<Callable<T>> tasks) {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<T>();
            for (Future<T> each : executor.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
