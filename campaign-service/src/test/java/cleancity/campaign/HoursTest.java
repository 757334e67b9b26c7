package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.hours.ExportHours;
import cleancity.campaign.hours.HoursColumns;
import cleancity.campaign.model.Entry;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Level;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.TeamResult;
import cleancity.campaign.model.Volunteer;
import cleancity.campaign.signup.SignUpForShift;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.testing.FactSchemas;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoursTest {
    private Bench bench;
    private final Actor person = Bench.person();

    @BeforeEach
    void open() {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldBookTheTimeGivenOnce_whenTheOrganiserConfirms() {
        var shift = served(90);

        var first = bench.use.book().book(Bench.OFFICE, shift.id());
        var again = bench.use.book().book(Bench.OFFICE, shift.id());

        assertThat(first).extracting(HoursEntry::minutes).containsExactly(90L);
        assertThat(again).isEqualTo(first);
        assertThat(bench.use.hours().minutes(person)).isEqualTo(90);
        var told = bench.stores.hours().outbox().oldest(5).stream()
                .flatMap(each -> each.entries().stream())
                .toList();
        assertThat(told).extracting(OutboxEntry::type).containsExactly("hours.recorded.v1");
        told.forEach(FactSchemas.here()::assertFits);
        assertThatThrownBy(() ->
                        bench.use.keep().correct(Bench.OFFICE, first.getFirst().signUpId(), null, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule().slug()).isEqualTo("hours-booked"));
    }

    @Test
    void shouldFindItOut_whenALineWasChangedBehindTheBook() {
        var line = bench.use.book().book(Bench.OFFICE, served(60).id()).getFirst();
        bench.use.book().correct(Bench.OFFICE, line.signUpId(), -15, "提前离开", "request-1");
        assertThat(bench.stores.hours().verify()).isInstanceOf(Verdict.Intact.class);

        Await.one(bench.mongo
                .collection("hours", Document.class)
                .updateOne(Filters.eq("_id", 1L), Updates.set("minutes", 600L)));

        assertThat(bench.stores.hours().verify()).isEqualTo(new Verdict.Broken(1, Verdict.Damage.CHANGED));
    }

    @Test
    void shouldKeepTheChain_whenManyWriteAtOnce() throws Exception {
        var line = bench.use.book().book(Bench.OFFICE, served(60).id()).getFirst();
        try (var executor = Executors.newFixedThreadPool(16)) {
            List<Callable<HoursEntry>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                var once = "request-" + i;
                all.add(() -> bench.use.book().correct(Bench.OFFICE, line.signUpId(), 1, "race", once));
            }
            for (var each : executor.invokeAll(all)) {
                each.get();
            }
        }

        assertThat(bench.stores.hours().verify()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(
                        intact.head().sequence())
                .isEqualTo(61));
        assertThat(bench.use.hours().minutes(person)).isEqualTo(120);
    }

    @Test
    void shouldWriteACorrectionOnce_whenItsRequestComesAgainAndAtOnce() throws Exception {
        var line = bench.use.book().book(Bench.OFFICE, served(60).id()).getFirst();
        Callable<HoursEntry> again =
                () -> bench.use.book().correct(Bench.OFFICE, line.signUpId(), -15, "提前离开", "the same request");

        var first = again.call();
        bench.clock.moveTo(bench.clock.instant().plus(Duration.ofMinutes(2))); // past any lease
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var each : executor.invokeAll(java.util.Collections.nCopies(16, again))) {
                assertThat(each.get()).isEqualTo(first);
            }
        }

        assertThat(bench.use.hours().minutes(person)).isEqualTo(45);
        assertThat(bench.stores.hours().verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void shouldStandUntilCorrected_whenAProofIsVerified() {
        var line = bench.use.book().book(Bench.OFFICE, served(120).id()).getFirst();
        var proof = bench.use.prove().issue(person, "陈小明");

        assertThat(bench.use.prove().verify(proof.number(), proof.token()).stands())
                .isTrue();
        bench.use.book().correct(Bench.OFFICE, line.signUpId(), -30, "记录有误", "request-1");
        assertThat(bench.use.prove().verify(proof.number(), proof.token()))
                .returns(false, each -> each.stands())
                .returns(90L, each -> each.minutesNow());
        assertThatThrownBy(() -> bench.use.prove().verify(proof.number(), "guessed-token"))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> bench.use.prove().own(Bench.person(), proof.number()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> bench.use.prove().issue(Bench.person(), "无名")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void shouldBecomeOverdue_whenTenWorkingDaysHavePassed() {
        var shift = served(60);

        assertThat(bench.use.overdue().list(Bench.OFFICE, null, 10))
                .singleElement()
                .returns(false, each -> each.overdue());
        bench.clock.moveTo(shift.endsAt().plus(Duration.ofDays(20)));
        assertThat(bench.use.overdue().list(Bench.OFFICE, null, 10))
                .singleElement()
                .returns(true, each -> each.overdue());
        bench.use.book().book(Bench.OFFICE, shift.id());
        assertThat(bench.use.overdue().list(Bench.OFFICE, null, 10)).isEmpty();
    }

    @Test
    void shouldGiveTheTableProvincialSystemsAskFor_whenExported() {
        bench.use.book().book(Bench.OFFICE, served(90).id());
        var out = new ByteArrayOutputStream();

        bench.use.export().write(Instant.EPOCH, Instant.now().plus(Duration.ofDays(9)), out);

        var lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).contains("服务时长(小时)");
        assertThat(lines[1]).contains("清洁日").contains("1.50");
    }

    @Test
    void shouldSayItAllOverHttp_whenAVolunteerServedAndAsksForAProof() throws Exception {
        try (var running = Running.empty()) {
            var day = new HttpDay(running);
            var number = day.proofAfterServing();
            var pdf = day.volunteer.get("/api/campaign/hours/proofs/" + number + ".pdf");

            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            try (var document = Loader.loadPDF(pdf.bytes())) {
                assertThat(new PDFTextStripper().getText(document)).contains("志愿服务记录证明", "陈小明", number, "周末清洁日");
            }
            assertThat(day.csv()).contains("周末清洁日");
            assertThat(day.bookIsIntact()).isTrue();
        }
    }

    private Shift served(int minutes) {
        var shift = bench.published(3, 0);
        var signUp = bench.use.signUp().signUp(person, Bench.wish(shift)).signUp();
        bench.clock.moveTo(shift.endsAt().plusSeconds(60));
        bench.use
                .keep()
                .correct(
                        Bench.OFFICE,
                        signUp.id(),
                        shift.startsAt(),
                        shift.startsAt().plus(Duration.ofMinutes(minutes)));
        return shift;
    }

    @Test
    void shouldCountTheBookOnceForTeamsThatWantIt_whenManyCountAtOnce() throws Exception {
        var team = new Volunteer.Team("韩师一队", List.of(Volunteer.UNNAMED), true);
        var shy = new Volunteer.Team("不愿上榜队", List.of(Volunteer.UNNAMED), false);
        var shift = bench.published(9, 5);
        served(shift, team, 60);
        served(shift, shy, 60);
        var line = bench.use.book().book(Bench.OFFICE, shift.id()).getFirst();
        bench.use.book().correct(Bench.OFFICE, line.signUpId(), -15, "提前离开", "request-1");

        try (var executor = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(() -> {
                    bench.use.teams().count();
                    return "";
                });
            }
            for (var each : executor.invokeAll(all)) {
                each.get();
            }
        }
        bench.stores.teams().countedTo(); // a mark that was lost would only be counted again

        assertThat(bench.stores.teams().board(null, 10)).containsExactly(new TeamResult("韩师一队", 90, 1));
    }

    @Test
    void shouldGoOnWhereThePageEnded_whenMoreShiftsHaveOpenHours() {
        served(bench.published(5, 0), null, 30);
        served(bench.publishedOn(2), null, 30);

        var first = bench.use.overdue().list(Bench.OFFICE, null, 1);
        var end = first.getFirst().shift();
        var cursor = new Cursor(end.endsAt().toString(), end.id());

        assertThat(bench.use.overdue().list(Bench.OFFICE, cursor, 10))
                .singleElement()
                .returns(false, each -> each.shift().id().equals(end.id()));
    }

    @Test
    void shouldHaveTheColumnsASystemAsksFor_whenTheyAreConfigured() {
        var line = bench.use.book().book(Bench.OFFICE, served(90).id()).getFirst();
        var columns = HoursColumns.of("志愿者姓名=name, 身份证号=empty ,时长=hours,类型=entry");
        var out = new ByteArrayOutputStream();

        new ExportHours(bench.stores.hours(), bench.stores.campaigns(), bench.signUps, columns)
                .write(line.from(), line.to(), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(each -> each.replace("\uFEFF", "")))
                .startsWith("志愿者姓名,身份证号,时长,类型")
                .anyMatch(each -> each.endsWith(",1.50,服务") || each.endsWith(",1.5,服务"));
        assertThatThrownBy(() -> HoursColumns.of("姓名=nickname")).hasMessageContaining("nickname");
    }

    @Test
    void shouldGiveStarsByHours() {
        assertThat(Level.of(99 * 60 + 59)).isEqualTo(new Level(0, 6_000));
        assertThat(Level.of(100 * 60)).isEqualTo(new Level(1, 18_000));
        assertThat(Level.of(1_500 * 60)).isEqualTo(new Level(5, 0));
    }

    /** Somebody who came to a shift, perhaps with a team, and stayed so many minutes. */
    private void served(Shift shift, Volunteer.Team team, int minutes) {
        bench.clock.moveTo(Instant.now());
        var who = Bench.person();
        var entry = new Entry(true, new Volunteer(null, null, null, team));
        var wish = new SignUpForShift.Wish(shift.id(), UUID.randomUUID().toString(), entry);
        var id = bench.use.signUp().signUp(who, wish).signUp().id();
        bench.clock.moveTo(shift.endsAt());
        bench.use
                .keep()
                .correct(Bench.OFFICE, id, shift.startsAt(), shift.startsAt().plus(Duration.ofMinutes(minutes)));
    }
}
