package cleancity.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private static final Instant START = Instant.parse("2026-12-05T01:00:00Z");
    private static final Instant NOW = START.minus(Duration.ofDays(1));
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(2));

    private Seating seating = on(2, 3, SeatRules.PLAIN);

    @Test
    void shouldGivePlacesThenTheLineThenNothing_whenPeopleCome() {
        var states = List.of(claim("a", 1), claim("b", 1), claim("c", 1), claim("d", 1), claim("e", 1));

        assertThat(states).containsExactly("CONFIRMED", "CONFIRMED", "WAITLISTED", "WAITLISTED", "WAITLISTED");
        assertThat(claim("f", 1)).isEqualTo("nothing");
        assertThat(seating.shift().taken()).isEqualTo(2);
        assertThat(seating.shift().waiting()).isEqualTo(3);
        assertThat(seating.seatOf("d").map(Seat::position)).contains(2);
        assertThat(seating.sequence()).isEqualTo(5);
    }

    @Test
    void shouldGiveNothingTwice_whenAClaimIsRepeatedOrFenced() {
        claim("a", 1);
        seating = seating.fence("b").orElseThrow();

        assertThat(claim("a", 1)).isEqualTo("nothing");
        assertThat(claim("b", 1)).isEqualTo("nothing");
        assertThat(seating.fence("a")).as("has a seat").isEmpty();
        assertThat(seating.fence("b").orElseThrow()).isSameAs(seating);
    }

    @Test
    void shouldRememberTheLatestFences_whenThereAreMany() {
        for (int i = 0; i < 201; i++) {
            seating = seating.fence("f" + i).orElseThrow();
        }

        assertThat(seating.fenced()).hasSize(200).doesNotContain("f0").contains("f1", "f200");
    }

    @Test
    void shouldLetATeamWaitForAllItsPlaces_whenOnlySomeAreFree() {
        claim("a", 1);

        assertThat(claim("team", 2)).isEqualTo("WAITLISTED");
        assertThat(claim("b", 1)).as("behind the team though a place is free").isEqualTo("WAITLISTED");
        assertThat(claim("large", 3)).as("larger than the shift").isEqualTo("nothing");
        assertThat(change(s -> s.release("a", NOW, null))).containsExactly("CANCELLED a", "PROMOTED team");
        assertThat(seating.shift().teamTaken()).isEqualTo(2);
    }

    @Test
    void shouldMoveUpTheNextInLine_whenAPlaceIsGivenBack() {
        List.of("a", "b", "c", "d").forEach(id -> claim(id, 1));

        assertThat(change(s -> s.release("b", NOW, null))).containsExactly("CANCELLED b", "PROMOTED c");
        assertThat(change(s -> s.release("d", NOW, null))).containsExactly("CANCELLED d");
        assertThat(change(s -> s.release("d", NOW, null))).as("again").isEmpty();
        assertThat(ids(seating.confirmed())).containsExactly("a", "c");
    }

    @Test
    void shouldMoveNobodyUp_whenTheShiftHasStarted() {
        List.of("a", "b", "c").forEach(id -> claim(id, 1));

        assertThat(change(s -> s.release("a", START, null))).containsExactly("CANCELLED a");
        assertThat(seating.shift().waiting()).isEqualTo(1);
    }

    @Test
    void shouldHoldThePlaceUntilTheOfferEnds_whenItIsOffered() {
        List.of("a", "b", "c", "d").forEach(id -> claim(id, 1));

        assertThat(change(s -> s.release("a", NOW, UNTIL))).containsExactly("CANCELLED a", "OFFERED c");
        assertThat(seating.shift().taken()).isEqualTo(2);
        assertThat(change(s -> s.endOffers(UNTIL.minusMillis(1), UNTIL))).isEmpty();
        assertThat(change(s -> s.accept("c", UNTIL))).as("exactly one of both").isEmpty();
        assertThat(change(s -> s.endOffers(UNTIL, UNTIL.plusSeconds(60))))
                .containsExactly("OFFER_ENDED c", "LetGo c EXPIRED", "OFFERED d");
        assertThat(change(s -> s.accept("d", UNTIL))).containsExactly("CONFIRMED d");
        assertThat(seating.seatOf("d").orElseThrow().offeredUntil()).isNull();
        assertThat(change(s -> s.accept("d", UNTIL))).as("again").isEmpty();
    }

    @Test
    void shouldHoldNothingUntilApproved_whenTheOrganiserLooksAtRequests() {
        seating = on(1, 1, new SeatRules(true, 0, 0, null));
        List.of("a", "b", "c", "d").forEach(id -> assertThat(claim(id, 1)).isEqualTo("REQUESTED"));

        assertThat(change(s -> s.approve("b", NOW))).containsExactly("CONFIRMED b");
        assertThat(change(s -> s.approve("a", NOW))).containsExactly("WAITLISTED a");
        assertThat(change(s -> s.approve("c", NOW)))
                .as("neither a place nor a line")
                .isEmpty();
        assertThat(change(s -> s.approve("c", START))).isEmpty();
        assertThat(change(s -> s.deny("c", "人数已够"))).containsExactly("DENIED c", "LetGo c DENIED");
        assertThat(ids(seating.requested())).containsExactly("d");
        assertThat(seating.seatOf("a").orElseThrow().sequence())
                .as("in the order of approval")
                .isEqualTo(6);
        assertThat(seating.shift().asked()).isEqualTo(1);
    }

    @Test
    void shouldLetATeamPassOnKeptPlacesOnly_whenPeopleWaitAlone() {
        seating = on(4, 9, new SeatRules(false, 0, 2, START));
        assertThat(List.of(claim("a", 1), claim("b", 1), claim("c", 1)))
                .containsExactly("CONFIRMED", "CONFIRMED", "WAITLISTED");

        assertThat(claim("three", 3)).isEqualTo("WAITLISTED");
        assertThat(claim("two", 2)).as("no team passes a team").isEqualTo("WAITLISTED");
        assertThat(change(s -> s.release("three", NOW, null))).containsExactly("CANCELLED three", "PROMOTED two");
        assertThat(change(s -> s.releaseReserved(START.minusMillis(1), null))).isEmpty();
        assertThat(change(s -> s.release("a", NOW, null))).containsExactly("CANCELLED a", "PROMOTED c");
    }

    @Test
    void shouldGiveKeptPlacesToTheLine_whenTheirTimeHasCome() {
        seating = on(2, 9, new SeatRules(false, 0, 2, NOW));
        assertThat(claim("a", 1)).isEqualTo("WAITLISTED");

        assertThat(change(s -> s.releaseReserved(NOW, null))).containsExactly("Released", "PROMOTED a");
        assertThat(change(s -> s.releaseReserved(NOW, null))).isEmpty();
    }

    @Test
    void shouldTakeNoPlaceFromAnybody_whenThereAreFewer() {
        List.of("a", "b", "c").forEach(id -> claim(id, 1));
        claim("team", 2);

        assertThat(change(s -> s.resize(1, NOW, null))).as("two are taken").isEmpty();
        assertThat(change(s -> s.resize(5, NOW, null))).containsExactly("Resized", "PROMOTED c", "PROMOTED team");
    }

    @Test
    void shouldServeTheNewOrderBySequence_whenTheLineIsReordered() {
        List.of("a", "b", "c", "d", "e").forEach(id -> claim(id, 1));

        assertThat(change(s -> s.reorder("e", 1, NOW, null))).containsExactly("Reordered e 3→1");
        assertThat(ids(seating.waiting())).containsExactly("e", "c", "d");
        assertThat(seating.waiting()).extracting(Seat::sequence).containsExactly(3L, 4L, 5L);
        assertThat(change(s -> s.reorder("e", 99, NOW, null))).containsExactly("Reordered e 1→3");
        assertThat(change(s -> s.reorder("a", 1, NOW, null))).as("not in line").isEmpty();
        assertThat(change(s -> s.reorder("c", 1, START, null))).isEmpty();
    }

    @Test
    void shouldTellEverybody_whenTheShiftIsMovedOrCalledOff() {
        List.of("a", "b", "c").forEach(id -> claim(id, 1));
        assertThat(change(Seating::remind)).containsExactly("REMINDED a", "REMINDED b");
        assertThat(change(Seating::remind)).as("once").isEmpty();
        var shift = seating.shift();
        var later = START.plus(Duration.ofDays(1));

        assertThat(change(s -> Optional.of(s.move(shift.moved(later, later.plus(Duration.ofHours(2)), later, "开元路")))))
                .containsExactly("RESCHEDULED a", "RESCHEDULED b", "RESCHEDULED c", "Moved");
        assertThat(seating.shift().place()).isEqualTo("开元路");
        assertThat(change(Seating::remind)).as("of the new time").hasSize(2);
        assertThat(change(s -> Optional.of(s.broadcast()))).containsExactly("BROADCAST a", "BROADCAST b");
        assertThat(change(Seating::callOff)).containsExactly("CALLED_OFF a", "CALLED_OFF b", "CALLED_OFF c");
        assertThat(change(Seating::callOff)).isEmpty();
    }

    private static Seating on(int capacity, int line, SeatRules rules) {
        return Seating.empty(new Shift(
                "shift",
                "campaign",
                START,
                START.plus(Duration.ofHours(2)),
                START,
                "牌坊街",
                ShiftStatus.OPEN,
                capacity,
                0,
                0,
                line,
                0,
                0,
                rules));
    }

    private String claim(String id, int seats) {
        var team = seats == 1 ? null : new Volunteer.Team("一队", Collections.nCopies(seats - 1, Volunteer.UNNAMED));
        var shift = seating.shift();
        var signUp = new SignUp(
                id,
                shift.id(),
                shift.campaignId(),
                "person-" + id,
                id,
                SignUpState.PENDING,
                new Volunteer(null, null, null, team),
                Declared.NOTHING,
                false,
                null,
                false,
                false,
                shift.startsAt(),
                shift.endsAt(),
                NOW,
                NOW);
        var told = change(s -> s.claim(signUp, NOW));
        return told.isEmpty() ? "nothing" : told.getFirst().split(" ")[0];
    }

    private List<String> change(Function<Seating, Optional<SeatChange>> decision) {
        var change = decision.apply(seating);
        seating = change.map(SeatChange::next).orElse(seating);
        assertThat(seating.shift().taken())
                .as("never oversold")
                .isLessThanOrEqualTo(seating.shift().capacity());
        return change.stream()
                .flatMap(each -> each.events().stream())
                .map(SeatingTest::words)
                .toList();
    }

    private static String words(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Told(var kind, var seat) -> kind + " " + seat.signUpId();
            case SeatEvent.LetGo gone -> "LetGo " + gone.signUpId() + " " + gone.why();
            case SeatEvent.Reordered(var seat, int from, int to) ->
                "Reordered " + seat.signUpId() + " " + from + "→" + to;
            case SeatEvent.Resized _ -> "Resized";
            case SeatEvent.Released _ -> "Released";
            case SeatEvent.Moved _ -> "Moved";
        };
    }

    private static List<String> ids(List<Seat> seats) {
        return seats.stream().map(Seat::signUpId).toList();
    }
}
