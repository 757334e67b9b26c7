package cleancity.campaign.races;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.planning.PublishCampaign;
import cleancity.campaign.planning.SettleCampaigns;
import cleancity.campaign.signup.KeepLines;
import cleancity.campaign.signup.LeaveShift;
import cleancity.campaign.signup.RecoverSignUps;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoLines;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Sends 2,000 people on 64 threads after 100 places, with changes of mind, changes of capacity, of the line and teams:
 * for each way of giving places three seeds, and once more with the process killed in the middle; then replays what
 * happened. Ends with 1 when any promise was broken at any moment.
 */
public final class CheckRaces {
    private static final int PLACES = 100;
    private static final int PEOPLE = 2_000;
    private static final int THREADS = 64;
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Actor OFFICE = Actor.staff("office", null, null, Set.of(Role.OFFICE));

    private final Mongo mongo;
    private final String uri;
    private final String database;
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = Ids.random(clock);
    private final MongoCampaigns campaigns;
    private final MongoShifts shifts;
    private final MongoLines lines;
    private final MongoSignUps signUps;

    private CheckRaces(String uri) {
        this.uri = uri;
        this.database = "races-" + UUID.randomUUID().toString().substring(0, 8);
        this.mongo = Mongo.connect(uri, database, new SimpleMeterRegistry());
        this.campaigns = new MongoCampaigns(mongo, Areas.bundled());
        this.shifts = new MongoShifts(mongo);
        this.lines = new MongoLines(shifts);
        this.signUps = new MongoSignUps(mongo);
    }

    /** @param args the ways to race for, all of them when there are none */
    public static void main(String[] args) {
        boolean held = false;
        try {
            var modes = Stream.of(args).map(Mode::valueOf).toList();
            held = all(modes.isEmpty() ? EnumSet.allOf(Mode.class) : EnumSet.copyOf(modes));
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
        System.out.println(held ? "All promises held." : "A promise was broken, or could not be checked.");
        System.exit(held ? 0 : 1); // the stores' threads would keep the process
    }

    private static boolean all(Set<Mode> modes) throws Exception {
        var check = new CheckRaces(EmbeddedStores.shared().mongodbUri());
        boolean held = true;
        for (var mode : modes) {
            for (long seed = 1; seed <= 3; seed++) {
                held &= check.run(mode, seed, false);
            }
        }
        for (var mode : List.of(Mode.PLAIN, Mode.APPROVAL, Mode.OFFERS_AND_RESERVED)) {
            held &= !modes.contains(mode) || check.run(mode, 4, true);
        }
        check.mongo.close();
        return held;
    }

    private boolean run(Mode mode, long seed, boolean killed) throws Exception {
        var shift = published(mode);
        var facts = Files.createTempFile("facts", ".tsv");
        var orders = new Worker.Orders(uri, database, shift.id(), seed, PEOPLE, THREADS, PLACES, mode, facts);
        var start = Instant.now();
        int settled = 0;
        if (killed) {
            killHalfway(orders);
            settled += recovered();
        }
        finish(process(orders));
        settled += recovered();
        Worker.work(
                new Worker.Orders(uri, database, shift.id(), seed, 0, 1, PLACES, mode, facts)); // what recovery told
        var history = replayed(mode, facts);
        var broken = new ArrayList<>(history.broken());
        broken.addAll(differences(shift, history));
        broken.addAll(history.quiet(mode, PEOPLE));
        System.out.printf(
                "%s, seed %d%s: %s; %d half-done settled; %d s; %s%n",
                mode.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                seed,
                killed ? ", killed -9 halfway" : "",
                history,
                settled,
                Duration.between(start, Instant.now()).toSeconds(),
                broken.isEmpty() ? "held" : "BROKEN " + broken.subList(0, Math.min(5, broken.size())));
        if (!broken.isEmpty()) {
            System.out.println("what happened: " + facts);
            return false;
        }
        Files.delete(facts);
        return true;
    }

    private Shift published(Mode mode) {
        var text = LocalText.of("抢名额演练", "Race for places");
        var day = Days.day(clock.instant()).plusDays(2);
        var draft = new CreateCampaign.ShiftDraft(
                Days.at(day, 9, 0),
                Days.at(day, 11, 0),
                PLACES,
                Shift.MOST_PLACES,
                null,
                null,
                mode.rules(Days.at(day, 9, 0)));
        var settle = new SettleCampaigns(campaigns, shifts, signUps, clock, ids);
        var made = new CreateCampaign(campaigns, shifts, Areas.bundled(), clock, ids)
                .create(
                        OFFICE,
                        new CreateCampaign.Draft(
                                CampaignKind.CLEANING_DAY,
                                text,
                                text,
                                text,
                                "445102",
                                "湘桥区",
                                null,
                                Requirements.none(),
                                List.of(draft),
                                null,
                                true));
        new PublishCampaign(campaigns, shifts, settle, clock, ids).publish(OFFICE, made.id());
        return shifts.ofCampaigns(List.of(made.id())).getFirst();
    }

    private static Process process(Worker.Orders orders) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        command.addAll(List.of(orders.args()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Kills the worker, without any chance to tidy up, when about half of what it would tell has been told. */
    private static void killHalfway(Worker.Orders orders) throws IOException, InterruptedException {
        var worker = process(orders);
        while (worker.isAlive() && lines(orders.facts()) < PEOPLE / 2) {
            worker.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (!worker.isAlive()) {
            throw new IllegalStateException("the worker was done before it could be killed");
        }
        worker.destroyForcibly().waitFor();
    }

    private static void finish(Process worker) throws InterruptedException {
        if (worker.waitFor() != 0) {
            throw new IllegalStateException("the worker failed");
        }
    }

    private int recovered() {
        var later = Clock.offset(clock, LATER);
        var leaving = new LeaveShift(campaigns, shifts, signUps, clock, ids);
        int settled = new RecoverSignUps(shifts, signUps, leaving, later).recover();
        new KeepLines(campaigns, shifts, lines, signUps, clock, ids).keep(); // records follow what shifts let go
        return settled;
    }

    private static long lines(Path facts) throws IOException {
        try (var lines = Files.lines(facts)) {
            return lines.count();
        }
    }

    private static History replayed(Mode mode, Path facts) throws IOException {
        var history = new History(PLACES, mode.reserves() ? Mode.KEPT_FOR_TEAMS : 0);
        try (var lines = Files.lines(facts)) {
            lines.map(line -> line.split("\t", 3))
                    .filter(parts -> parts.length == 3 && parts[2].endsWith("}")) // a line cut by the kill comes again
                    .forEach(parts -> history.tell(parts[0], parts[1], parts[2]));
        }
        return history;
    }

    /** What the store holds at the end must be what the facts told, and every seat must have its record. */
    private List<String> differences(Shift shift, History history) {
        var found = new ArrayList<String>();
        var seats = shifts.seats(shift.id(), 0, 3 * Shift.MOST_PLACES);
        boolean same = Set.copyOf(held(seats, Seat.State.CONFIRMED)).equals(history.confirmed())
                && Set.copyOf(held(seats, Seat.State.OFFERED)).equals(history.offered())
                && Set.copyOf(held(seats, Seat.State.REQUESTED)).equals(history.requested())
                && held(seats, Seat.State.WAITING).equals(history.line());
        if (!same) {
            found.add("the store holds other seats than the facts told");
        }
        int seated = (int) signUps.find(seats.stream().map(Seat::signUpId).toList()).stream()
                .filter(signUp -> signUp.state() == SignUpState.SEATED)
                .count();
        if (seated != seats.size()) {
            found.add("%d seats but %d seated records".formatted(seats.size(), seated));
        }
        long active = Await.one(mongo.collection("signUps", Document.class)
                .countDocuments(Filters.and(Filters.eq("shiftId", shift.id()), Filters.eq("active", true))));
        if (active != seats.size()) {
            found.add("%d seats but %d records that keep somebody's time".formatted(seats.size(), active));
        }
        return found;
    }

    private static List<String> held(List<Seat> seats, Seat.State state) {
        return seats.stream()
                .filter(seat -> seat.state() == state)
                .map(Seat::signUpId)
                .toList();
    }
}
