package cleancity.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.model.Login;
import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.gateway.model.OpenId;
import cleancity.gateway.model.StaffMember;
import cleancity.gateway.model.StoredKey;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each port promises, asked of MongoDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoresTest {
    private static final Login LOGIN =
            new Login("hash", true, new Login.Gift("start", Instant.EPOCH), "sealed", "pending", Set.of("a", "b"));

    private static final int RACERS = 24;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Mongo mongo;

    @BeforeAll
    void open() {
        mongo = TestStores.mongo();
    }

    @AfterAll
    void close() {
        mongo.close();
    }

    @Nested
    class ResidentsTest {
        private final MongoResidents residents = new MongoResidents(mongo);

        @Test
        void shouldGiveOneId_whenManyFirstSignInsRace() throws Exception {
            var ids = raced(i -> residents.idOf(new OpenId("one-hash", "sealed" + i), "fresh" + i, NOW));

            assertThat(new HashSet<>(ids)).hasSize(1);
            assertThat(residents.openIdOf(ids.getFirst())).map(OpenId::hash).hasValue("one-hash");
        }

        @Test
        void shouldKeepPersonsApart_whenTheirOpenIdsDiffer() {
            assertThat(residents.idOf(new OpenId("a", "x"), "id-a", NOW)).isEqualTo("id-a");
            assertThat(residents.idOf(new OpenId("b", "x"), "id-b", NOW)).isEqualTo("id-b");
            assertThat(residents.idOf(new OpenId("a", "y"), "id-c", NOW)).isEqualTo("id-a");
            assertThat(residents.openIdOf("nobody")).isEmpty();
        }
    }

    @Nested
    class StaffAccountsTest {
        private final MongoStaffAccounts accounts = new MongoStaffAccounts(mongo, Clock.systemUTC());

        @Test
        void shouldAddOne_whenManyTakeTheSameName() throws Exception {
            var added = raced(i -> accounts.add(member("m" + i, "race", Role.OFFICE)));

            assertThat(added).containsOnlyOnce(true);
        }

        @Test
        void shouldGiveBackWhatWasStored_whenAsked() {
            var member = StaffMember.fresh("id1", "full", "全名", Set.of(Role.HANDLER, Role.OFFICE), "unit-9", LOGIN);
            accounts.add(member);

            assertThat(accounts.byId("id1")).hasValue(member);
            assertThat(accounts.byUsername("full")).hasValue(member);
            assertThat(accounts.byUsername("nobody")).isEmpty();
            assertThat(accounts.change("id1", now -> now.withPassword("other")).map(StaffMember::epoch))
                    .hasValue(1);
            assertThat(accounts.change("nobody", now -> now)).isEmpty();
        }

        @Test
        void shouldTakeACodeOnce_whenItIsShownManyTimesAtOnce() throws Exception {
            accounts.add(member("coder", "coder", Role.OFFICE));

            assertThat(raced(i -> accounts.spend("coder", 100))).containsOnlyOnce(true);
            assertThat(accounts.spend("coder", 99)).isFalse();
            assertThat(accounts.spend("coder", 101)).isTrue();
        }

        @Test
        void shouldKnowAnotherAdministrator_whenThereIsAnOpenOne() {
            accounts.add(member("chief", "chief", Role.ADMINISTRATOR));
            assertThat(accounts.hasOtherAdministrator("chief")).isFalse();

            accounts.add(member("deputy", "deputy", Role.ADMINISTRATOR));
            assertThat(accounts.hasOtherAdministrator("chief")).isTrue();
            accounts.change("deputy", now -> now.closed(true));
            assertThat(accounts.hasOtherAdministrator("chief")).isFalse();
        }

        private static StaffMember member(String id, String username, Role role) {
            return StaffMember.fresh(id, username, username, Set.of(role), null, LOGIN);
        }
    }

    @Nested
    class StoredKeysTest {
        private final MongoStoredKeys keys = new MongoStoredKeys(mongo);

        @Test
        void shouldAddOneOfAGeneration_whenReplicasRace() throws Exception {
            var added = raced(i -> keys.add(new StoredKey(1, "k" + i, "sealed", NOW)));
            keys.add(new StoredKey(2, "next", "sealed", NOW));

            assertThat(added).containsOnlyOnce(true);
            assertThat(keys.newest(10)).extracting(StoredKey::generation).containsExactly(2, 1);
        }
    }

    @Nested
    class NoticesTest {
        private final MongoNotices notices = new MongoNotices(mongo, Clock.systemUTC());

        @Test
        void shouldKeepOne_whenAFactComesManyTimes() throws Exception {
            raced(i -> {
                notices.add(List.of(notice("twice", "p1", 0)));
                return true;
            });

            assertThat(notices.of("p1", null, 10)).hasSize(1);
            assertThat(notices.unread("p1")).isEqualTo(1);
        }

        @Test
        void shouldPageNewestFirst_whenTimesAreEqualToo() {
            IntStream.range(0, 7).forEach(i -> notices.add(List.of(notice("n" + i, "p2", i / 2))));

            var first = notices.of("p2", null, 4);
            var last = first.getLast();
            var second = notices.of("p2", new Notices.Place(last.at(), last.id()), 10);

            assertThat(first).extracting(Notice::id).containsExactly("n6", "n5", "n4", "n3");
            assertThat(second).extracting(Notice::id).containsExactly("n2", "n1", "n0");
        }

        @Test
        void shouldMarkOnesOwnOnly_whenRead() {
            notices.add(List.of(notice("mine", "p3", 0)));

            notices.markRead("p4", "mine");
            assertThat(notices.unread("p3")).isEqualTo(1);
            notices.markRead("p3", "mine");
            notices.markRead("p3", "mine");
            assertThat(notices.unread("p3")).isZero();
            assertThat(notices.of("p3", null, 5)).extracting(Notice::read).containsExactly(true);
        }

        private static Notice notice(String id, String person, int second) {
            var text = LocalText.of("题", "title");
            return new Notice(id, person, "kind", text, text, "/x", NOW.plusSeconds(second), false);
        }
    }

    private interface Racer<T> {
        T run(int number);
    }

    private static <T> List<T> raced(Racer<T> racer) throws Exception {
        var work = new ArrayList<Callable<T>>();
        IntStream.range(0, RACERS).forEach(i -> work.add(() -> racer.run(i)));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
