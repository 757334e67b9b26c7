package cleancity.e2e;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Writes from many people at once until the system dies, and remembers what was acknowledged. */
final class Acknowledged {
    private final ConcurrentLinkedQueue<String> cases = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final SurveyJourney survey;
    private final List<Visitor> people;

    /** @param people signed in before, so that every request is a write */
    Acknowledged(SurveyJourney survey, List<Visitor> people) {
        this.survey = survey;
        this.people = people;
    }

    static List<Visitor> signIn(URI origin, String prefix, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> Visitor.resident(origin, prefix + "-" + i))
                .toList();
    }

    /** Runs {@code whenHalfway} after half of the people have an answer acknowledged, while the others still write. */
    void writeUntil(String wave, Runnable whenHalfway) {
        var body = survey.answers(people.getFirst(), wave);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(person -> threads.execute(() -> writeUntilCutOff(person, wave, body)));
            Eventually.sees(answers::get, n -> n >= people.size() / 2);
            whenHalfway.run();
        }
    }

    private void writeUntilCutOff(Visitor person, String wave, Map<String, Object> body) {
        try {
            write(person, wave, body);
        } catch (UncheckedIOException e) {
            cutOff.incrementAndGet(); // died under our hands: not acknowledged
        }
    }

    private void write(Visitor person, String wave, Map<String, Object> body) {
        if (person.post(SurveyJourney.path(wave), body).status() == 201) {
            answers.incrementAndGet();
        }
        var report = person.post(
                "/api/complaint/reports",
                Map.of(
                        "category",
                        "2001-02",
                        "text",
                        "垃圾没人清",
                        "address",
                        "城新路 1 号",
                        "place",
                        Map.of("lng", 116.63, "lat", 23.66, "system", "wgs84"),
                        "photoIds",
                        List.of(),
                        "anonymous",
                        true));
        if (report.status() == 201) {
            cases.add(report.text("caseId"));
        }
    }

    /** How many people were in the middle of a request when the system died. */
    int cutOff() {
        return cutOff.get();
    }

    int answers() {
        return answers.get();
    }

    List<String> cases() {
        return List.copyOf(cases);
    }
}
