package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Shift;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.FactSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AroundCampaignsTest {
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldRemindOnceAndOutsideQuietHours_whenTheShiftIsTomorrow() {
        var shift = bench.published(1, 5);
        var mine = bench.signUp(shift).signUp();
        bench.signUp(shift);
        var eve = Days.day(shift.startsAt()).minusDays(1);

        bench.clock.moveTo(Days.at(eve, 22, 0));
        bench.use.tell().remind();
        assertThat(told(shift, "shift.reminder.v1")).isEmpty();

        bench.clock.moveTo(Days.at(eve, 20, 0));
        bench.use.tell().remind();
        bench.use.tell().remind();
        assertThat(told(shift, "shift.reminder.v1"))
                .extracting(OutboxEntry::subject)
                .containsExactly(mine.id());
    }

    @Test
    void shouldTellParticipantsOnly_whenTheOrganiserHasSomethingToSay() {
        var shift = bench.published(1, 5);
        var mine = bench.signUp(shift).signUp();
        bench.signUp(shift);
        var message = LocalText.of("集合地点改到\"东门\"", "Meet at the east gate");
        bench.clock.moveTo(Days.at(Days.day(shift.startsAt()).minusDays(1), 23, 0));

        assertThatThrownBy(() -> bench.use.tell().broadcast(Bench.OFFICE, shift.id(), message, false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule().slug()).isEqualTo("quiet-hours"));
        bench.use.tell().broadcast(Bench.OFFICE, shift.id(), message, true);

        assertThat(told(shift, "shift.broadcast.v1"))
                .extracting(OutboxEntry::subject)
                .containsExactly(mine.id());
    }

    @Test
    void shouldDraftOneCleaningDay_whenTheSameHotSpotIsToldAgain() {
        var json = FactSchemas.of("complaint-service").sample("hot-spot.found.v1");
        var fact = new ReceivedFact(
                "1", "hot-spot.found.v1", "/complaint-service", "s", Instant.now(), "t", 0, 0, json, null);

        bench.use.propose().hear(fact);
        bench.use.propose().hear(fact);

        assertThat(bench.stores.campaigns().all(EnumSet.allOf(CampaignStatus.class), null, 10))
                .singleElement()
                .returns(CampaignStatus.DRAFT, each -> each.status())
                .returns("445102010", each -> each.area())
                .returns("垃圾@23.6567,116.6226", each -> each.hotSpotId());
    }

    @ParameterizedTest
    @CsvSource({
        "垃圾, cleaning-day",
        "病媒生物, pest-control",
        "控烟, smoke-free-patrol",
        "占道, shop-front-duty",
        "乱停放, civility",
        "a group of the city's own, cleaning-day",
        "工地,",
        "设施破损,",
        "乱搭乱建,",
    })
    void shouldProposeWhatFits_whenComplaintsOfAGroupComeBack(String group, @Nullable String kind) {
        var json = FactSchemas.of("complaint-service").sample("hot-spot.found.v1");
        var told = json.replace("\"垃圾\"", "\"" + group + "\"");

        bench.use
                .propose()
                .hear(new ReceivedFact(
                        "1", "hot-spot.found.v1", "/complaint-service", "s", Instant.now(), "t", 0, 0, told, null));

        assertThat(bench.stores.campaigns().all(EnumSet.allOf(CampaignStatus.class), null, 10))
                .extracting(each -> each.kind().slug())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void shouldSayItOverHttp_whenTheOfficeRepeatsFollowsAndReports() {
        try (var running = Running.empty()) {
            var office = running.office();
            var draft = Drafts.ofPlaces(3).with("area", "445102").with("repeatWeeks", 2);
            var weekly =
                    office.post("/api/campaign/desk/campaigns", draft.json()).json();
            var everywhere = office.post("/api/campaign/desk/campaigns/everywhere", draft.json());
            var id = weekly.path("id").asString();
            office.post("/api/campaign/desk/campaigns/" + id + "/publish", "{}");

            assertThat(weekly.path("shifts").size()).isEqualTo(3);
            assertThat(everywhere.json().path("ids").size()).isEqualTo(12);
            assertThat(office.get("/api/campaign/desk/templates")
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(6);
            var report = Map.of("bags", 3, "spots", 1);
            assertThat(office.post("/api/campaign/desk/campaigns/" + id + "/report", report)
                            .rule())
                    .isEqualTo("wrong-status");

            var person = running.someone();
            var shift = weekly.path("shifts").get(0).path("id").asString();
            person.post("/api/campaign/shifts/" + shift + "/sign-ups", Map.of("riskAccepted", true));
            var path = person.get("/api/campaign/calendars/mine")
                    .json()
                    .path("path")
                    .asString();
            var own = text(running.anonymous().get(path).bytes());
            var all = text(running.anonymous()
                    .get("/api/campaign/campaigns/" + id + "/calendar.ics")
                    .bytes());
            assertThat(own).containsOnlyOnce("BEGIN:VEVENT").contains("STATUS:CONFIRMED", "SUMMARY:周末清洁日");
            assertThat(all.split("BEGIN:VEVENT")).hasSize(4);
            assertThat(own.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            assertThat(running.anonymous().get(path + "x").status()).isEqualTo(404);
        }
    }

    @Test
    void shouldTellTheComplaintsItAnswered_whenACompletedCampaignIsReported() {
        var shift = bench.published(1, 1);
        bench.clock.moveTo(shift.endsAt().plus(Duration.ofMinutes(5)));
        bench.use.end().completeOver();

        bench.use
                .report()
                .report(
                        Bench.OFFICE,
                        shift.campaignId(),
                        new cleancity.campaign.model.CampaignReport(
                                42, 6, List.of(), List.of(), List.of("case-1"), ""));

        var told = bench.stores.campaigns().outbox().oldest(10).stream()
                .flatMap(each -> each.entries().stream())
                .toList();
        told.forEach(FactSchemas.here()::assertFits);
        assertThat(told.getLast().json()).contains("case-1");
    }

    @Test
    void shouldCarryTheReason_whenACampaignIsCalledOff() {
        var shift = bench.published(1, 1);
        bench.signUp(shift);
        bench.signUp(shift);

        bench.use.end().cancel(Bench.OFFICE, shift.campaignId(), "台风蓝色预警");

        assertThat(told(shift, "sign-up.called-off.v1")).hasSize(2).allMatch(entry -> entry.json()
                .contains("台风蓝色预警"));
    }

    private List<OutboxEntry> told(Shift shift, String type) {
        var told = bench.shifts.outbox().oldest(10).stream()
                .flatMap(each -> each.entries().stream())
                .filter(entry -> entry.type().equals(type) && entry.key().equals(shift.id()))
                .toList();
        told.forEach(FactSchemas.here()::assertFits);
        return told;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
