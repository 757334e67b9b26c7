package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Shift;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.OutboxEntry;
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
        bench.use.book().correct(Bench.OFFICE, line.signUpId(), -15, "提前离开");
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
                all.add(() -> bench.use.book().correct(Bench.OFFICE, line.signUpId(), 1, "race"));
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
    void shouldStandUntilCorrected_whenAProofIsVerified() {
        var line = bench.use.book().book(Bench.OFFICE, served(120).id()).getFirst();
        var proof = bench.use.prove().issue(person, "陈小明");

        assertThat(bench.use.prove().verify(proof.number(), proof.token()).stands())
                .isTrue();
        bench.use.book().correct(Bench.OFFICE, line.signUpId(), -30, "记录有误");
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
}
