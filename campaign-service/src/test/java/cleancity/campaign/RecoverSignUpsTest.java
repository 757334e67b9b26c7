package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.model.Entry;
import cleancity.campaign.model.Guardian;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.model.Actor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoverSignUpsTest {
    private Bench bench;
    private Shift shift;
    private final Actor person = Bench.person();

    @BeforeEach
    void open() {
        bench = new Bench();
        shift = bench.published(1, 10);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldUndo_whenKilledBeforeTheShiftWasAsked() {
        killed(signUpDyingAt(Stumbling.before(Shifts.class, bench.shifts, "claim"), bench.signUps));

        recovered(1);

        assertThat(bench.shifts.seats(shift.id(), 0, 10)).isEmpty();
        assertThat(bench.signUps.of(person.id(), null, 10)).isEmpty();
        assertThat(again()).isEqualTo("confirmed");
    }

    @Test
    void shouldComplete_whenKilledAfterTheShiftGaveASeat() {
        killed(signUpDyingAt(Stumbling.after(Shifts.class, bench.shifts, "claim"), bench.signUps));

        recovered(1);

        var seat = bench.shifts.seats(shift.id(), 0, 10).getFirst();
        assertThat(bench.signUps.find(seat.signUpId()).orElseThrow().state()).isEqualTo(SignUpState.SEATED);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldWalkOn_whenTheClientRepeatsBeforeRecovery() {
        killed(signUpDyingAt(bench.shifts, Stumbling.before(SignUps.class, bench.signUps, "move")));

        assertThat(again()).isEqualTo("confirmed");
        recovered(0);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldNeverGetASeat_whenAClaimComesAfterItsUndoing() {
        var late = new AtomicReference<Runnable>();
        var use = bench.with(stores -> Bench.with(stores, claimingLater(stores.shifts(), late)));
        killed(() -> use.signUp().signUp(person, Bench.wish(shift)));
        recovered(1);

        late.get().run();

        assertThat(bench.shifts.seats(shift.id(), 0, 10)).isEmpty();
    }

    @Test
    void shouldGiveTheSeatToTheFirstInLine_whenKilledBeforeTheRelease() {
        var mine = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();
        var next = bench.signUp(shift).signUp();
        var dying =
                bench.with(stores -> Bench.with(stores, Stumbling.before(Shifts.class, stores.shifts(), "release")));
        killed(() -> dying.leave().leave(person, mine.id()));
        assertThat(bench.shifts.seatOf(shift.id(), mine.id())).isPresent();

        recovered(1);

        assertThat(bench.shifts.seats(shift.id(), 0, 10))
                .extracting(Seat::signUpId)
                .containsExactly(next.id());
        assertThat(bench.signUps.find(mine.id()).orElseThrow().state()).isEqualTo(SignUpState.CANCELLED);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldFinishLeaving_whenKilledAfterTheRelease() {
        var mine = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();
        var dying = bench.with(stores -> Bench.with(stores, Stumbling.after(Shifts.class, stores.shifts(), "release")));
        killed(() -> dying.leave().leave(person, mine.id()));

        recovered(1);

        assertThat(bench.signUps.find(mine.id()).orElseThrow().state()).isEqualTo(SignUpState.CANCELLED);
        assertThat(again()).isEqualTo("confirmed");
    }

    @Test
    void shouldNoteIt_whenAPlaceIsGivenBackAfterTheCutOff() {
        var mine = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();
        var waiting = Bench.person();
        var behind = bench.use.signUp().signUp(waiting, Bench.wish(shift)).signUp();
        bench.clock.moveTo(shift.cutOffAt().plusSeconds(1));

        bench.use.leave().leave(waiting, behind.id());
        bench.use.leave().leave(person, mine.id());

        assertThat(bench.signUps.find(mine.id()).orElseThrow().leftLate()).isTrue();
        assertThat(bench.signUps.find(behind.id()).orElseThrow().leftLate()).isFalse();
    }

    @Test
    void shouldForgetGuardianAndYearOfBirth_whenTheShiftIsLongOver() {
        var guardian = new Guardian("陈大明", "13800138000");
        var child = new Volunteer("小红", 2015, guardian, null);
        var family = new Volunteer("陈小明", 1985, null, new Volunteer.Team("亲子队", List.of(child)));
        var wide = bench.published(5, 0);
        var wish = new SignUpForShift.Wish(wide.id(), "wish-0001", new Entry(true, family));
        var id = bench.use.signUp().signUp(person, wish).signUp().id();

        bench.clock.moveTo(wide.endsAt().plus(Duration.ofDays(29)));
        bench.use.forget().forget();
        assertThat(bench.signUps.find(id).orElseThrow().volunteer()).isEqualTo(family);
        bench.clock.moveTo(wide.endsAt().plus(Duration.ofDays(31)));
        bench.use.forget().forget();

        var bare = new Volunteer("小红", null, null, null);
        assertThat(bench.signUps.find(id).orElseThrow().volunteer())
                .isEqualTo(new Volunteer("陈小明", null, null, new Volunteer.Team("亲子队", List.of(bare))));
    }

    @Test
    void shouldOpenTheShifts_whenKilledWhilePublishing() {
        var dying =
                bench.with(stores -> Bench.with(stores, Stumbling.before(Shifts.class, stores.shifts(), "moveAll")));
        var before = bench.published(1, 1);
        var draft = bench.drafted();
        killed(() -> dying.publish().publish(Bench.OFFICE, draft.id()));

        bench.use.settle().recover();

        assertThat(bench.shifts.ofCampaigns(java.util.List.of(draft.id())))
                .extracting(Shift::status)
                .containsOnly(before.status());
    }

    private Runnable signUpDyingAt(Shifts shifts, SignUps signUps) {
        var use = bench.with(stores -> Bench.with(stores, shifts, signUps));
        return () -> use.signUp().signUp(person, Bench.wish(shift));
    }

    private static void killed(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(Stumbling.Killed.class);
    }

    private void recovered(int halfDone) {
        bench.clock.forward(Duration.ofSeconds(30));
        assertThat(bench.use.recover().recover()).isEqualTo(halfDone);
    }

    private String again() {
        return bench.use.signUp().signUp(person, Bench.wish(shift)).state();
    }

    /** Keeps the claim for later and dies: a request that hangs longer than recovery waits. */
    private static Shifts claimingLater(Shifts store, AtomicReference<Runnable> late) {
        return (Shifts) java.lang.reflect.Proxy.newProxyInstance(
                Shifts.class.getClassLoader(), new Class<?>[] {Shifts.class}, (_, call, arguments) -> {
                    if (call.getName().equals("claim")) {
                        late.set(() -> {
                            try {
                                call.invoke(store, arguments);
                            } catch (ReflectiveOperationException e) {
                                throw new AssertionError(e);
                            }
                        });
                        throw new Stumbling.Killed();
                    }
                    return call.invoke(store, arguments);
                });
    }
}
