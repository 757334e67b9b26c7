package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.facts.SeatTold;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SeatRules;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.planning.MoveShift;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.http.Json;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.FactSchemas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Approval, offers, places kept for teams, the organiser's changes of the line, and shifts that are moved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatRulesTest {
    private static final SeatRules APPROVAL = new SeatRules(true, 0, 0, null);
    private static final SeatRules OFFERS = new SeatRules(false, 60, 0, null);
    private Bench bench;

    @BeforeAll
    void open() {
        bench = new Bench();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    /** In the morning before the shift: offers wait for nobody's sleep, whenever the tests run. */
    @BeforeEach
    void morning() {
        bench.clock.moveTo(Days.at(Days.day(Instant.now()), 10, 0));
    }

    @Test
    void shouldHoldNothing_whenARequestIsNotDecided() {
        var shift = bench.published(1, 5, APPROVAL);
        var first = bench.signUp(shift);
        var second = bench.signUp(shift);
        assertThat(first.state()).isEqualTo("requested");
        assertThat(found(shift).taken()).isZero();
        assertThat(found(shift).asked()).isEqualTo(2);

        var approved = bench.use.decide().approve(Bench.OFFICE, second.signUp().id());
        var waiting = bench.use.decide().approve(Bench.OFFICE, first.signUp().id());

        assertThat(approved.state()).isEqualTo("confirmed");
        assertThat(waiting.position()).as("in the order of approval").isEqualTo(1);
        assertThat(bench.use.decide().approve(Bench.OFFICE, first.signUp().id()).position())
                .as("approving again changes nothing")
                .isEqualTo(1);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldFreeThePersonsTimeAndSayWhy_whenARequestIsDenied() {
        var shift = bench.published(1, 5, APPROVAL);
        var person = Bench.person();
        var asked = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();

        var denied = bench.use.decide().deny(Bench.OFFICE, asked.id(), "本场次须有驾驶证");

        assertThat(denied.state()).isEqualTo("denied");
        assertThat(denied.signUp().note()).isEqualTo("本场次须有驾驶证");
        assertThat(bench.use
                        .signUp()
                        .signUp(person, Bench.wish(bench.published(1, 0)))
                        .state())
                .isEqualTo("confirmed");
        assertThat(told(shift, CampaignFacts.SIGN_UP_DENIED).reason()).isEqualTo("本场次须有驾驶证");
        assertThat(rule(() -> bench.use.decide().approve(Bench.OFFICE, asked.id())))
                .isEqualTo(CampaignRule.NOT_REQUESTED);
    }

    @Test
    void shouldFollowLater_whenKilledBetweenDenyingAndTheRecord() {
        var shift = bench.published(1, 5, APPROVAL);
        var asked = bench.signUp(shift).signUp();
        var dying = bench.with(stores -> Bench.with(
                stores,
                stores.shifts(),
                Stumbling.before(cleancity.campaign.ports.SignUps.class, stores.signUps(), "end")));
        assertThatThrownBy(() -> dying.decide().deny(Bench.OFFICE, asked.id(), "人数已够"))
                .isInstanceOf(Stumbling.Killed.class);

        bench.use.lines().keep();

        assertThat(bench.signUps.find(asked.id()).orElseThrow().state()).isEqualTo(SignUpState.DENIED);
        assertThat(bench.stores.lines().dropped(10)).isEmpty();
    }

    @Test
    void shouldOfferThePlaceToTheNext_whenAnOfferEnds() {
        var shift = bench.published(1, 5, OFFERS);
        var leaver = Bench.person();
        var mine = bench.use.signUp().signUp(leaver, Bench.wish(shift)).signUp();
        var second = Bench.person();
        var slow = bench.use.signUp().signUp(second, Bench.wish(shift)).signUp();
        var third = Bench.person();
        var quick = bench.use.signUp().signUp(third, Bench.wish(shift)).signUp();

        bench.use.leave().leave(leaver, mine.id());
        var offer = held(slow.id(), shift);
        assertThat(offer.state()).isEqualTo(Seat.State.OFFERED);
        assertThat(bench.signUp(shift).state()).as("a held place is not empty").isEqualTo("waiting");
        bench.clock.moveTo(Objects.requireNonNull(offer.offeredUntil()));
        assertThat(rule(() -> bench.use.accept().accept(second, slow.id())))
                .as("not even before the clock has come round")
                .isEqualTo(CampaignRule.OFFER_ENDED);
        bench.use.lines().keep();

        assertThat(bench.signUps.find(slow.id()).orElseThrow().state()).isEqualTo(SignUpState.EXPIRED);
        assertThat(bench.use.accept().accept(third, quick.id()).state()).isEqualTo("confirmed");
        assertThat(bench.use.accept().accept(third, quick.id()).state())
                .as("again changes nothing")
                .isEqualTo("confirmed");
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldGiveTimeInTheMorning_whenAPlaceIsOfferedAtNight() {
        var shift = bench.published(1, 5, OFFERS);
        var leaver = Bench.person();
        var mine = bench.use.signUp().signUp(leaver, Bench.wish(shift)).signUp();
        var next = bench.signUp(shift).signUp();
        bench.clock.moveTo(shift.startsAt().minus(Duration.ofHours(11))); // ten in the evening

        bench.use.leave().leave(leaver, mine.id());

        assertThat(held(next.id(), shift).offeredUntil()).isEqualTo(shift.startsAt());
    }

    @Test
    void shouldKeepPlacesForTeams_untilTheirTime() {
        var start = Drafts.tomorrow(9);
        var shift = bench.published(4, 10, new SeatRules(false, 0, 2, start.minus(Duration.ofHours(1))));
        var states = List.of(bench.signUp(shift).state(), bench.signUp(shift).state());
        var third = bench.signUp(shift);
        assertThat(states).containsOnly("confirmed");
        assertThat(third.position()).as("the rest is for teams").isEqualTo(1);
        assertThat(bench.use
                        .signUp()
                        .signUp(Bench.person(), Bench.wish(shift, 3))
                        .position())
                .as("a team that needs more than is kept waits behind")
                .isEqualTo(2);
        assertThat(bench.use
                        .signUp()
                        .signUp(Bench.person(), Bench.wish(shift, 2))
                        .position())
                .as("nobody passes a team")
                .isEqualTo(3);

        bench.clock.moveTo(start.minus(Duration.ofMinutes(59)));
        bench.use.lines().keep();

        assertThat(held(third.signUp().id(), shift).isConfirmed()).isTrue();
        assertThat(found(shift).rules().reserved()).isZero();
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldLetATeamTakeKeptPlacesPastPeopleWhoWaitAlone() {
        var start = Drafts.tomorrow(9);
        var shift = bench.published(3, 10, new SeatRules(false, 0, 2, start.minus(Duration.ofHours(1))));
        assertThat(bench.signUp(shift).state()).isEqualTo("confirmed");
        assertThat(bench.signUp(shift).state()).isEqualTo("waiting");

        assertThat(bench.use
                        .signUp()
                        .signUp(Bench.person(), Bench.wish(shift, 2))
                        .state())
                .isEqualTo("confirmed");
        assertThat(found(shift).taken()).isEqualTo(3);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldServeTheNewOrderAndRememberWhy_whenTheLineIsReordered() {
        var shift = bench.published(1, 5);
        var leaver = Bench.person();
        var mine = bench.use.signUp().signUp(leaver, Bench.wish(shift)).signUp();
        var a = bench.signUp(shift).signUp();
        var b = bench.signUp(shift).signUp();
        var c = bench.signUp(shift).signUp();

        var moved = bench.use.reorder().move(Bench.OFFICE, c.id(), 1, "专业消杀人员");
        assertThat(moved.position()).isEqualTo(1);
        assertThat(line(shift)).containsExactly(c.id(), a.id(), b.id());
        bench.use.reorder().move(Bench.OFFICE, a.id(), 99, "本人要求");
        assertThat(line(shift)).containsExactly(c.id(), b.id(), a.id());
        bench.use.leave().leave(leaver, mine.id());

        assertThat(held(c.id(), shift).isConfirmed()).isTrue();
        assertThat(bench.use.reorder().changes(Bench.OFFICE, shift.id()))
                .extracting(change -> change.reason() + " " + change.from() + "→" + change.to())
                .containsExactly("本人要求 2→3", "专业消杀人员 3→1");
        assertThat(rule(() -> bench.use.reorder().move(Bench.OFFICE, c.id(), 1, "不在候补")))
                .isEqualTo(CampaignRule.NOT_WAITING);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
    }

    @Test
    void shouldTellEverybodyAndCheckTheirTime_whenAShiftIsMoved() {
        var shift = bench.published(5, 5);
        var other = bench.publishedOn(2);
        var busy = Bench.person();
        var here = bench.use.signUp().signUp(busy, Bench.wish(shift)).signUp();
        var there = bench.use.signUp().signUp(busy, Bench.wish(other)).signUp();
        var free = Bench.person();
        var glad = bench.use.signUp().signUp(free, Bench.wish(shift)).signUp();

        bench.use.move().move(Bench.OFFICE, shift.id(), plan(other));

        var told = told(shift, CampaignFacts.SHIFT_RESCHEDULED);
        assertThat(told.reason()).isEqualTo("台风改期");
        assertThat(told.startsAt()).isEqualTo(other.startsAt());
        assertThat(Objects.requireNonNull(told.before()).startsAt()).isEqualTo(shift.startsAt());
        assertThat(bench.signUps.find(here.id()).orElseThrow().overlaps()).isTrue();
        assertThat(bench.signUps.find(there.id()).orElseThrow().overlaps()).isFalse();
        assertThat(bench.signUps.find(glad.id()).orElseThrow().startsAt()).isEqualTo(other.startsAt());
        assertThat(rule(() -> bench.use.signUp().signUp(free, Bench.wish(bench.publishedOn(2)))))
                .as("the new time is kept")
                .isEqualTo(CampaignRule.TIME_CONFLICT);
        assertThat(bench.use
                        .signUp()
                        .signUp(free, Bench.wish(bench.published(1, 0)))
                        .state())
                .as("the old time is free")
                .isEqualTo("confirmed");
        assertThat(entries(
                        bench.signUps.outbox().oldest(10).stream()
                                .flatMap(pending -> pending.entries().stream())
                                .toList(),
                        CampaignFacts.SIGN_UP_OVERLAPS))
                .hasSize(1);
    }

    @Test
    void shouldNotCountAsLate_whenSomebodyLeavesAShiftThatWasMoved() {
        var shift = bench.published(5, 5);
        var person = Bench.person();
        var mine = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();
        bench.use.move().move(Bench.OFFICE, shift.id(), plan(bench.publishedOn(2)));
        bench.clock.moveTo(found(shift).startsAt().minusSeconds(60));

        bench.use.leave().leave(person, mine.id());

        assertThat(bench.signUps.find(mine.id()).orElseThrow().leftLate()).isFalse();
    }

    @Test
    void shouldLetTheRecordsFollow_whenKilledBetweenTheShiftAndThem() {
        var shift = bench.published(5, 5);
        var mine = bench.signUp(shift).signUp();
        var dying = bench.with(stores -> Bench.with(
                stores,
                stores.shifts(),
                Stumbling.before(cleancity.campaign.ports.SignUps.class, stores.signUps(), "follow")));
        var plan = plan(bench.publishedOn(2));
        assertThatThrownBy(() -> dying.move().move(Bench.OFFICE, shift.id(), plan))
                .isInstanceOf(Stumbling.Killed.class);

        bench.use.lines().keep();

        assertThat(bench.signUps.find(mine.id()).orElseThrow().startsAt()).isEqualTo(plan.startsAt());
        assertThat(bench.stores
                        .campaigns()
                        .find(shift.campaignId())
                        .orElseThrow()
                        .startsAt())
                .isEqualTo(plan.startsAt());
        assertThat(bench.stores.lines().moved(10)).isEmpty();
    }

    @Test
    void shouldTakeNoClaimOfTheOldTime_whenAShiftIsMovedMeanwhile() {
        var shift = bench.published(5, 5);
        var plan = plan(bench.publishedOn(2));
        var use = bench.with(stores -> Bench.with(stores, movingFirst(stores.shifts(), shift, plan)));

        assertThat(rule(() -> use.signUp().signUp(Bench.person(), Bench.wish(shift))))
                .isEqualTo(CampaignRule.SHIFT_MOVED);

        assertThat(bench.shifts.seats(shift.id(), 0, 10)).isEmpty();
    }

    private Shifts movingFirst(Shifts shifts, Shift shift, MoveShift.Plan plan) {
        return (Shifts) java.lang.reflect.Proxy.newProxyInstance(
                Shifts.class.getClassLoader(), new Class<?>[] {Shifts.class}, (_, call, arguments) -> {
                    if (call.getName().equals("claim")) {
                        bench.use.move().move(Bench.OFFICE, shift.id(), plan);
                    }
                    return call.invoke(shifts, arguments);
                });
    }

    private static MoveShift.Plan plan(Shift like) {
        return new MoveShift.Plan(like.startsAt(), like.endsAt(), null, null, "台风改期");
    }

    private Shift found(Shift shift) {
        return bench.shifts.find(shift.id()).orElseThrow();
    }

    private Seat held(String signUpId, Shift shift) {
        return bench.shifts.seatOf(shift.id(), signUpId).orElseThrow();
    }

    private List<String> line(Shift shift) {
        return bench.shifts.seats(shift.id(), 0, 100).stream()
                .filter(Seat::isWaiting)
                .map(Seat::signUpId)
                .toList();
    }

    private SeatTold told(Shift shift, String type) {
        var all = bench.shifts.outbox().oldest(1000).stream()
                .flatMap(pending -> pending.entries().stream())
                .filter(entry -> entry.key().equals(shift.id()))
                .toList();
        all.forEach(FactSchemas.here()::assertFits);
        return Json.read(entries(all, type).getFirst().json(), SeatTold.class);
    }

    private static List<OutboxEntry> entries(List<OutboxEntry> all, String type) {
        return all.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    private static Object rule(ThrowingCallable action) {
        try {
            action.call();
            throw new AssertionError("not refused");
        } catch (Refusal refusal) {
            return refusal.rule();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
