package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.facts.SeatTold;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.PortableMongo;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void shouldHaveASchemaAndASample_whenAFactIsTold() throws IllegalAccessException {
        var types = new java.util.ArrayList<String>();
        for (var field : CampaignFacts.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                types.add((String) field.get(null));
            }
        }
        FactSchemas.here().assertComplete(types);
    }

    @Test
    void shouldUsePortableOperatorsOnly_whenSpeakingToMongo() {
        PortableMongo.assertPortable(Path.of("src/main/java"));
    }

    @Test
    void shouldTellEveryChangeOfSeatsInOneWriteWithIt_whenSeatsChange() {
        try (var bench = new Bench()) {
            var shift = bench.published(1, 5);
            var first = Bench.person();
            var mine = bench.use.signUp().signUp(first, Bench.wish(shift)).signUp();
            var second = bench.signUp(shift).signUp();
            var third = bench.signUp(shift).signUp();

            bench.use.leave().leave(first, mine.id());
            bench.use.capacity().change(Bench.OFFICE, shift.id(), 4, "加\"名额\"");

            var told = bench.shifts.outbox().oldest(10).stream()
                    .flatMap(pending -> pending.entries().stream())
                    .toList();
            told.forEach(FactSchemas.here()::assertFits);
            assertThat(told)
                    .extracting(entry -> entry.type().replaceFirst("\\.v1$", "") + " " + entry.subject())
                    .containsExactly(
                            "sign-up.confirmed " + mine.id(),
                            "sign-up.waitlisted " + second.id(),
                            "sign-up.waitlisted " + third.id(),
                            "sign-up.cancelled " + mine.id(),
                            "sign-up.promoted " + second.id(),
                            "shift.capacity-changed " + shift.id(),
                            "sign-up.promoted " + third.id());
            assertThat(told).extracting(OutboxEntry::id).doesNotHaveDuplicates();
            assertThat(told).extracting(OutboxEntry::key).containsOnly(shift.id());
        }
    }

    @Test
    void shouldReachSubscribersWithThePersonToTell_whenSomebodyMovesUp() {
        var heard = new CopyOnWriteArrayList<ReceivedFact>();
        try (var running = Running.empty();
                var _ = FactSubscriber.start(
                        Subscription.of(TestStores.kafka(), TestStores.unique("ears"), _ -> false, CampaignFacts.TOPIC),
                        heard::add,
                        new SimpleMeterRegistry())) {
            var campaign = running.office()
                    .post("/api/campaign/desk/campaigns", Drafts.ofPlaces(1).json())
                    .json();
            var id = campaign.path("id").asString();
            running.office().post("/api/campaign/desk/campaigns/" + id + "/publish", "{}");
            var path = "/api/campaign/shifts/"
                    + campaign.path("shifts").get(0).path("id").asString() + "/sign-ups";
            var leaver = running.someone();
            var mine = leaver.post(path, Map.of("riskAccepted", true))
                    .json()
                    .path("id")
                    .asString();
            var next = Bench.person().id();
            running.resident(next).post(path, Map.of("riskAccepted", true));
            leaver.post("/api/campaign/sign-ups/" + mine + "/cancel", "{}");

            // A reminder may come as well: whether the shift is near enough for one depends on the hour of the day.
            await().untilAsserted(() -> assertThat(ofCampaign(heard, id))
                    .extracting(ReceivedFact::type)
                    .filteredOn(type -> !type.equals(CampaignFacts.SHIFT_REMINDER))
                    .containsExactlyInAnyOrder(
                            CampaignFacts.CAMPAIGN_PUBLISHED,
                            CampaignFacts.SIGN_UP_CONFIRMED,
                            CampaignFacts.SIGN_UP_WAITLISTED,
                            CampaignFacts.SIGN_UP_CANCELLED,
                            CampaignFacts.SIGN_UP_PROMOTED));
            var promoted = ofCampaign(heard, id).stream()
                    .filter(fact -> fact.type().equals(CampaignFacts.SIGN_UP_PROMOTED))
                    .findFirst()
                    .orElseThrow()
                    .data(SeatTold.class);
            assertThat(promoted.personId()).isEqualTo(next);
            assertThat(promoted.title()).containsEntry("zh-CN", "周末清洁日");
            assertThat(promoted.taken()).isEqualTo(1);
            assertThat(promoted.waiting()).isZero();
        }
    }

    private static List<ReceivedFact> ofCampaign(List<ReceivedFact> heard, String id) {
        return heard.stream().filter(fact -> fact.json().contains(id)).toList();
    }
}
