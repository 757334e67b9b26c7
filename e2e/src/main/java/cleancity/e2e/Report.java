package cleancity.e2e;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One report of a resident, sent under one key until it is acknowledged, whatever happens meanwhile. */
final class Report {
    private static final long PAUSE_MILLIS = 200;

    /** A gateway that says "not now", in time and with a reason. */
    private static final List<Integer> HONEST = List.of(429, 502, 503, 504);

    private final Visitor person;
    private final String key = UUID.randomUUID().toString();
    private final String text = "垃圾没人清 " + key;

    Report(Visitor person) {
        this.person = person;
    }

    /**
     * What became of an attempt.
     *
     * @param caseId empty unless it was acknowledged
     * @param answer status and rule of an answer nobody should have been given, else empty
     */
    record Attempt(String caseId, Outcome outcome, String answer, long nanos) {
        boolean acknowledged() {
            return outcome == Outcome.ACKNOWLEDGED;
        }
    }

    /** What the person saw. */
    enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        CUT_OFF,
        WRONG
    }

    Visitor person() {
        return person;
    }

    String text() {
        return text;
    }

    Attempt attempt() {
        long begun = System.nanoTime();
        try {
            var reply = person.post("/api/complaint/reports", body(), key);
            var outcome = outcome(reply.status());
            return new Attempt(
                    outcome == Outcome.ACKNOWLEDGED ? reply.text("caseId") : "",
                    outcome,
                    outcome == Outcome.WRONG ? reply.status() + " " + reply.text("rule") : "",
                    System.nanoTime() - begun);
        } catch (UncheckedIOException e) {
            return new Attempt("", Outcome.CUT_OFF, "", System.nanoTime() - begun);
        }
    }

    private static Outcome outcome(int status) {
        return status == 201 ? Outcome.ACKNOWLEDGED : HONEST.contains(status) ? Outcome.REFUSED : Outcome.WRONG;
    }

    private Map<String, Object> body() {
        return Map.of(
                "category",
                "2001-02",
                "text",
                text,
                "address",
                "城新路 1 号",
                "place",
                Map.of("lng", 116.63, "lat", 23.66, "system", "wgs84"),
                "photoIds",
                List.of(),
                "anonymous",
                true);
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
