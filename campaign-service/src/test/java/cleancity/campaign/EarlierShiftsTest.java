package cleancity.campaign;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.kernel.mongo.Await;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shifts as 0.1.0 has stored them: without a version, and without what it wrote only when there was some. */
class EarlierShiftsTest {
    private final Bench bench = new Bench();
    private final MongoCollection<Document> stored = bench.mongo.collection("shifts", Document.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldGoOnWhereItWas_whenAShiftWasStoredByAnEarlierVersion() {
        var shift = bench.published(2, 5);
        var mine = bench.use.signUp().signUp(Bench.person(), Bench.wish(shift)).signUp();
        makeOld(shift, mine.id(), mine.personId());

        assertThat(bench.signUp(shift).state()).isEqualTo("confirmed");
        var next = bench.signUp(shift);

        assertThat(next.position()).isEqualTo(1);
        assertThat(bench.shifts.seats(shift.id(), 0, 10))
                .extracting(Seat::sequence)
                .containsExactly(1L, 2L, 3L);
        Seats.check(shift.id(), bench.shifts, bench.signUps);
        assertThat(document(shift).getLong("version")).isEqualTo(2);
    }

    private void makeOld(Shift shift, String signUpId, String personId) {
        var seat = new Document("s", signUpId)
                .append("p", personId)
                .append("n", 1)
                .append("q", 1L)
                .append("t", Instant.now());
        Await.done(stored.updateOne(
                eq("_id", shift.id()),
                Updates.combine(
                        Updates.set("confirmed", List.of(seat)),
                        Updates.unset("version"),
                        Updates.unset("reminded"),
                        Updates.unset("offered"),
                        Updates.unset("requested"),
                        Updates.unset("reserved"),
                        Updates.unset("teamTaken"),
                        Updates.unset("askedSize"),
                        Updates.unset("outbox"))));
    }

    private Document document(Shift shift) {
        return Await.first(stored.find(eq("_id", shift.id())));
    }
}
