package cleancity.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;

/**
 * Starts the embedded system on an empty folder, drives the three flows, kills it in the middle of writing, starts it
 * again and checks that nothing acknowledged was lost and the numbers still agree.
 */
public final class Smoke {
    private static final String COMMUNITY = "445102010001";
    private static final int PEOPLE = 60;

    private final Path root;
    private final Path data;
    private final Checks checks = new Checks();

    private Smoke(Path root, Path data) {
        this.root = root;
        this.data = data;
    }

    /** Exits with 1 on any miss. */
    public static void main(String[] args) throws Exception {
        var started = System.nanoTime();
        var data = Files.createTempDirectory("cleancity-smoke");
        var smoke = new Smoke(Path.of(args[0]).toAbsolutePath(), data);
        try {
            smoke.run();
        } finally {
            remove(data);
        }
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        var misses = smoke.checks.misses();
        var missed = misses.isEmpty() ? "" : ", " + misses.size() + " missed";
        System.out.printf(Locale.ROOT, "smoke: %d checks passed%s in %.1f s%n", smoke.checks.passed(), missed, seconds);
        System.exit(misses.isEmpty() ? 0 : 1);
    }

    private void run() throws IOException {
        var passwords = RunningSystem.noPasswordsYet();
        var first = RunningSystem.start(root, data, passwords);
        System.out.println("smoke: up, driving the three flows");
        var survey = new SurveyJourney(first.origin(), checks, COMMUNITY);
        int counted = survey.run("smoke-voter");
        var closed = new ComplaintJourney(first, checks).run("smoke-citizen");
        var shift = new CampaignJourney(first.origin(), checks).run("smoke-volunteer");
        var acknowledged = killWhileWriting(first, survey);

        System.out.println("smoke: killed, starting again");
        try (var second = RunningSystem.start(root, data, passwords)) {
            var again = new SurveyJourney(second.origin(), checks, COMMUNITY);
            holds(second, again, acknowledged, counted);
            var reader = Visitor.resident(second.origin(), "smoke-citizen");
            new ComplaintJourney(second, checks).holdsAfterRestart(reader, closed);
            var seats = new CampaignJourney(second.origin(), checks).look(shift);
            checks.equal(seats.path("waiting").asInt(), 1, "the waiting list survives kill -9");
            new SurveyJourney(second.origin(), checks, COMMUNITY)
                    .holdsAfterRestart("smoke-voter", again.counted(reader, SurveyJourney.openWave(reader)));
        }
        checks.that(!Files.exists(data.resolve("running.properties")), "a stop tidies up after itself");
    }

    private Acknowledged killWhileWriting(RunningSystem system, SurveyJourney survey) {
        var people = Acknowledged.signIn(system.origin(), "smoke-crowd", PEOPLE);
        var wave = SurveyJourney.openWave(people.getFirst());
        var children = system.children();
        var acknowledged = new Acknowledged(survey, people);
        acknowledged.writeUntil(wave, system::kill);
        checks.that(acknowledged.answers() > 0, "some answers were acknowledged before the kill");
        checks.that(acknowledged.cutOff() > 0, "the kill came in the middle of writing");
        boolean gone = Eventually.sees(() -> children.stream().noneMatch(ProcessHandle::isAlive), seen -> seen);
        checks.that(gone, "no store process outlives the killed parent");
        return acknowledged;
    }

    private void holds(RunningSystem system, SurveyJourney survey, Acknowledged acknowledged, int before) {
        var reader = Visitor.resident(system.origin(), "smoke-reader");
        var wave = SurveyJourney.openWave(reader);
        int least = before + acknowledged.answers();
        int seen = Eventually.sees(() -> survey.counted(reader, wave), n -> n >= least);
        checks.that(
                seen >= least && seen <= before + PEOPLE,
                "acknowledged answers are counted: %d of at least %d".formatted(seen, least));
        for (var id : acknowledged.cases()) {
            checks.equal(reader.get("/api/complaint/cases/" + id).status(), 200, "acknowledged case " + id);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
