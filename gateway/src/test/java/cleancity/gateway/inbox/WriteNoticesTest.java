package cleancity.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.model.Login;
import cleancity.gateway.model.Notice;
import cleancity.gateway.model.StaffMember;
import cleancity.gateway.store.MongoNotices;
import cleancity.gateway.store.MongoStaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the golden samples of the services that tell the facts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteNoticesTest {
    private static final Login LOGIN = Login.given("x", new Login.Gift("start", Instant.EPOCH));

    private static final String REPORTER = "019a0f3e-1111-7a10-9b1d-2f6f3b1c0002";
    private static final String VOLUNTEER = "0b6f6f0e-5d1f-4a6e-9a5b-3f0d8f1f2c11";

    private Mongo mongo;
    private MongoNotices notices;
    private WriteNotices writer;

    @BeforeAll
    void open() {
        mongo = TestStores.mongo();
        notices = new MongoNotices(mongo, Clock.systemUTC());
        var staff = new MongoStaffAccounts(mongo, Clock.systemUTC());
        staff.add(StaffMember.fresh("h1", "h1", "h1", Set.of(Role.HANDLER), "chengzongju", LOGIN));
        staff.add(StaffMember.fresh("h2", "h2", "h2", Set.of(Role.HANDLER), "shuiwu", LOGIN));
        staff.add(StaffMember.fresh("h3", "h3", "h3", Set.of(Role.HANDLER), "chengzongju", LOGIN)
                .closed(true));
        writer = new WriteNotices(notices, new Drafts(staff));
    }

    @AfterAll
    void close() {
        mongo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-service, complaint.reported.v1, case-received, " + REPORTER,
        "complaint-service, complaint.closed.v1, case-closed, " + REPORTER,
        "complaint-service, complaint.transitioned.v1, case-dispatched, " + REPORTER,
        "complaint-service, complaint.transitioned.v1, desk-dispatched, h1",
        "complaint-service, complaint.at-risk.v1, desk-at-risk, h1",
        "complaint-service, complaint.overdue.v1, desk-overdue, h1"
    })
    void shouldTellThePersonConcerned_whenAServiceTellsAFact(String service, String type, String kind, String person) {
        writer.handle(fact(type, FactSchemas.of(service).sample(type)));

        var notice = of(person).stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        for (var text : List.of(notice.title(), notice.body())) {
            text.byLanguage().values().forEach(words -> assertThat(words).doesNotContain("{", "}"));
        }
        assertThat(notice.link()).startsWith("/");
    }

    /** Whoever adds a fact about a person decides here whether they hear of it. */
    @Test
    void shouldTellVolunteersEverythingAboutThem_whenItIsNotOnlyTheDesks() {
        var facts = FactSchemas.of("campaign-service");
        var desk = Set.of("shift.line-reordered.v1");

        for (var type : facts.types()) {
            var sample = facts.sample(type);
            if (sample.contains("\"personId\"") && !desk.contains(type)) {
                writer.handle(fact(type, sample));
                var kind = type.replace(".v1", "").replace('.', '-');
                assertThat(of(VOLUNTEER)).as(type).anySatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(kind);
                    notice.body().byLanguage().values().forEach(words -> assertThat(words)
                            .doesNotContain("{", "}"));
                });
            }
        }
    }

    @Test
    void shouldPassOnWhatTheOrganiserSays_whenItIsBroadcast() {
        var type = "shift.broadcast.v1";
        writer.handle(fact(type, FactSchemas.of("campaign-service").sample(type)));

        assertThat(of(VOLUNTEER)).anySatisfy(notice -> assertThat(notice.body().in(Locale.CHINESE))
                .contains("湘桥区清洁日", "集合地点改到东门。"));
    }

    @Test
    void shouldTellNobodyElse_whenACaseIsAUnits() {
        var type = "complaint.overdue.v1";
        writer.handle(fact(type, FactSchemas.of("complaint-service").sample(type)));

        assertThat(of("h2")).isEmpty();
        assertThat(of("h3")).isEmpty();
    }

    @Test
    void shouldSayNothing_whenItIsSampleDataOrNobodysBusiness() {
        writer.handle(fact("complaint.closed.v1", "{\"caseId\":\"c\",\"reporterIds\":[\"sampled\"],\"sample\":true}"));
        writer.handle(fact("campaign.published.v1", "{}"));

        assertThat(of("sampled")).isEmpty();
    }

    private List<Notice> of(String person) {
        return notices.of(person, null, 100);
    }

    private static ReceivedFact fact(String type, String json) {
        var id = TestStores.unique("fact");
        return new ReceivedFact(id, type, "/test", "subject", Instant.now(), "topic", 0, 0, json, null);
    }
}
