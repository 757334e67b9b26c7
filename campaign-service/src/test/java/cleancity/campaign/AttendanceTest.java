package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.attendance.CheckInOut.Note;
import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Shift;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.FactSchemas;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private final Actor person = Bench.person();
    private Bench bench;
    private Shift shift;
    private String signUp;

    @BeforeEach
    void seat() {
        bench = new Bench();
        shift = bench.published(1, 5);
        signUp = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp().id();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldCountTheTimeReallyGiven_whenCheckedInAndOutByCode() {
        at(shift.startsAt().plus(Duration.ofMinutes(10)));
        var came = bench.use.checks().checkIn(person, shift.id(), code());
        at(shift.startsAt().plus(Duration.ofMinutes(70)));
        var left = bench.use.checks().checkOut(person, shift.id(), code());

        assertThat(came.state()).isEqualTo(Attendance.State.PRESENT);
        assertThat(left.minutes()).isEqualTo(60);
        assertThat(left.inBy()).isEqualTo(Attendance.Way.CODE);
    }

    @Test
    void shouldRefuse_whenTheCodeIsOldOrOfAnotherShift() {
        at(shift.startsAt());
        var photo = bench.codes.at(shift.id(), bench.clock.instant());
        bench.clock.forward(Duration.ofMinutes(2));

        refused(CampaignRule.CODE_NOT_VALID, () -> checkIn(new Note(nonce(), null, photo, null)));
        var other = bench.codes.at("another-shift", bench.clock.instant());
        refused(CampaignRule.CODE_NOT_VALID, () -> checkIn(new Note(nonce(), null, other, null)));
        refused(CampaignRule.CODE_NOT_VALID, () -> checkIn(new Note(nonce(), null, null, null)));
    }

    @Test
    void shouldTakeWhatWasKeptOffline_whenTheCodeFitsTheTimeOfTheDevice() {
        var then = shift.startsAt().plus(Duration.ofMinutes(5));
        var kept = new Note(nonce(), then, bench.codes.at(shift.id(), then), null);
        at(shift.endsAt().plus(Duration.ofMinutes(30)));

        var first = checkIn(kept);
        var again = checkIn(kept);

        assertThat(first.inAt()).isEqualTo(then);
        assertThat(again).isEqualTo(first);
        refused(
                CampaignRule.TIME_NOT_BELIEVABLE,
                () -> checkIn(new Note(nonce(), bench.clock.instant().plusSeconds(600), "ABCDEFGH", null)));
    }

    @Test
    void shouldRefuse_whenTooEarlyTooLateOrOnlyInLine() {
        at(shift.startsAt().minus(Duration.ofMinutes(61)));
        refused(CampaignRule.NOT_DURING_SHIFT, () -> checkIn(code()));
        var waiting = Bench.person();
        bench.clock.moveTo(Instant.now());
        bench.use.signUp().signUp(waiting, Bench.wish(shift));
        at(shift.startsAt());
        refused(CampaignRule.NO_PLACE, () -> bench.use.checks().checkIn(waiting, shift.id(), code()));
        refused(CampaignRule.NO_PLACE, () -> bench.use.checks().checkIn(Bench.person(), shift.id(), code()));
        refused(CampaignRule.NOT_CHECKED_IN, () -> bench.use.checks().checkOut(person, shift.id(), code()));
    }

    @Test
    void shouldKeepInOrOutOnly_whenTheFenceDecides() {
        var fenced = bench.publishedAt(new Place(116.6426, 23.6575));
        var there = Bench.person();
        bench.use.signUp().signUp(there, Bench.wish(fenced));
        at(fenced.startsAt());

        refused(CampaignRule.TOO_FAR_AWAY, () -> bench.use
                .checks()
                .checkIn(there, fenced.id(), new Note(nonce(), null, null, new Place(116.65, 23.66))));
        var came = bench.use
                .checks()
                .checkIn(there, fenced.id(), new Note(nonce(), null, null, new Place(116.6427, 23.6576)));
        assertThat(came.inBy()).isEqualTo(Attendance.Way.PLACE);
    }

    @Test
    void shouldLeaveByItselfAndTellTheAbsent_whenTheShiftIsClosed() {
        bench.use.capacity().change(Bench.OFFICE, shift.id(), 2, "two");
        var missing =
                bench.use.signUp().signUp(Bench.person(), Bench.wish(shift)).signUp();
        at(shift.startsAt());
        checkIn(code());
        at(shift.endsAt().plus(Duration.ofHours(3)));

        bench.use.close().closeOver();
        bench.use.close().closeOver();

        assertThat(bench.stores.attendances().find(signUp).orElseThrow())
                .returns(Attendance.Way.AUTOMATIC, Attendance::outBy)
                .returns(120L, Attendance::minutes);
        assertThat(bench.stores.attendances().find(missing.id()).orElseThrow().state())
                .isEqualTo(Attendance.State.ABSENT);
        var told = bench.stores.attendances().outbox().oldest(10).stream()
                .flatMap(each -> each.entries().stream())
                .toList();
        assertThat(told).extracting(OutboxEntry::subject).containsExactly(missing.id());
        told.forEach(FactSchemas.here()::assertFits);
    }

    @Test
    void shouldBlameNobody_whenTheOrganiserDidWithoutTheApp() {
        at(shift.endsAt().plus(Duration.ofHours(3)));

        bench.use.close().closeOver();

        assertThat(bench.stores.attendances().find(signUp)).isEmpty();
    }

    @Test
    void shouldPauseSignUps_whenSomebodyDidNotComeThreeTimesAndLiftItByAppeal() {
        for (int i = 0; i < 3; i++) {
            var missed = bench.publishedOn(2 + i);
            var id = bench.use
                    .signUp()
                    .signUp(person, Bench.wish(missed))
                    .signUp()
                    .id();
            bench.use.keep().correct(Bench.OFFICE, id, null, null);
            signUp = id;
        }
        at(shift.startsAt().plus(Duration.ofDays(5)));
        var next = bench.publishedOn(9);

        refused(CampaignRule.PAUSED, () -> bench.use.signUp().signUp(person, Bench.wish(next)));
        bench.use.keep().appeal(person, signUp, "手机没电,我到了现场");
        assertThat(bench.use.signUp().signUp(person, Bench.wish(next)).state()).isEqualTo("confirmed");
    }

    private void at(Instant at) {
        bench.clock.moveTo(at);
    }

    private Attendance checkIn(Note note) {
        return bench.use.checks().checkIn(person, shift.id(), note);
    }

    private Note code() {
        return new Note(nonce(), null, bench.codes.at(shift.id(), bench.clock.instant()), null);
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private static void refused(CampaignRule rule, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
