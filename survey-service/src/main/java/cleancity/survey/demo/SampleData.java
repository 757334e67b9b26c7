package cleancity.survey.demo;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.survey.answer.AskedCommunities;
import cleancity.survey.answer.Quotas;
import cleancity.survey.answer.SubmitAnswers;
import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.answer.Waiting;
import cleancity.survey.interview.ConductInterviews;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;
import cleancity.survey.wave.WaveCatalog;
import cleancity.survey.wave.WaveKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes months of made-up answers through the same use cases as real ones, with a clock moved by hand. Waves that were
 * made up before are left alone, so it may be repeated.
 */
public final class SampleData {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Actor OFFICE = Actor.staff("sample", "样例", null, Set.of(Role.OFFICE));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;

    private final Parts parts;

    /** What the service lends. */
    public record Parts(
            Platform platform,
            Areas areas,
            WaveStore waves,
            QuestionnaireStore questionnaires,
            ParticipationStore participations,
            Quotas quotas,
            OutboxRelay moving) {}

    public SampleData(Parts parts) {
        this.parts = parts;
    }

    public void make(SampleSettings settings, ProgressListener listener) {
        var now = parts.platform().clock().instant();
        var thisMonth = YearMonth.from(now.atZone(CITY));
        int total = settings.closedMonths() * settings.answersPerWave() + settings.openAnswers();
        var run = new Run(settings, new AtomicInteger(), total, listener);
        for (int month = 0; month < settings.closedMonths(); month++) {
            run.closed(thisMonth.minusMonths((long) settings.closedMonths() - month), month);
        }
        run.open(now, settings.closedMonths());
    }

    /** What is to be filled: so many answers from these communities. */
    private record Round(Wave wave, int month, int answers, List<String> communities) {}

    /** One making of the sample. */
    private final class Run {
        private final SampleSettings settings;
        private final AtomicInteger done;
        private final int total;
        private final ProgressListener listener;
        private final MadeUpPeople people;
        private final MovingClock clock = new MovingClock(Instant.EPOCH);
        private final MoveWave move;
        private final PlanWave plan;
        private final WaveCatalog catalog;
        private final TakeAnswer take;
        private final SubmitAnswers submit;
        private final List<Area> communities;

        Run(SampleSettings settings, AtomicInteger done, int total, ProgressListener listener) {
            this.settings = settings;
            this.done = done;
            this.total = total;
            this.listener = listener;
            var city = parts.areas().cities().getFirst().code();
            this.people = new MadeUpPeople(parts.areas(), city, settings.seed());
            this.communities = parts.areas().communitiesUnder(city);
            var random = RandomToken.secure();
            Ids ids = parts.platform().ids();
            this.catalog = new WaveCatalog(parts.waves(), parts.questionnaires());
            this.move = new MoveWave(parts.waves(), catalog, new WaveKeys(random), ids, clock);
            this.plan = new PlanWave(parts.waves(), parts.questionnaires(), ids);
            this.take = new TakeAnswer(
                    parts.participations(),
                    parts.quotas(),
                    new Waiting(random, ids, clock),
                    () -> parts.moving().nudge(),
                    clock);
            this.submit = new SubmitAnswers(catalog, take, new AskedCommunities(parts.areas()), (_, _) -> {});
        }

        void closed(YearMonth month, int number) {
            var id = "sample-" + month;
            if (parts.waves().find(id).isPresent()) {
                return;
            }
            var opens = month.atDay(1).atStartOfDay(CITY).toInstant();
            var closes = month.atEndOfMonth().atTime(23, 59, 59).atZone(CITY).toInstant();
            var title = LocalText.of(
                    "【样例】%d年%d月群众满意度调查".formatted(month.getYear(), month.getMonthValue()),
                    "[Sample] Residents' survey, %s".formatted(month));
            var later = parts.platform().clock().instant().plus(Duration.ofDays(1)); // the schedule must not touch it
            var drawn = SampleWaves.drawn(parts.areas(), settings.seed() + number);
            var asked = drawn.psus().stream().map(WaveDesign.Psu::community).toList();
            clock.moveTo(opens);
            var _ = plan.plan(id, SampleWaves.plan(title, later, later.plus(Duration.ofDays(1)), drawn));
            var wave = move.open(OFFICE, id);
            fill(new Round(wave, number, settings.answersPerWave(), asked), opens, closes);
            settled();
            clock.moveTo(closes);
            var _ = move.close(OFFICE, id);
        }

        void open(Instant now, int number) {
            var wave = parts.waves().find(FirstStart.WAVE).orElse(null);
            if (wave == null || wave.sample() || wave.status() != WaveStatus.OPEN || settings.openAnswers() == 0) {
                return;
            }
            var marked = parts.waves().change(FirstStart.WAVE, Wave::asSample, _ -> List.of());
            fill(
                    new Round(
                            marked.orElse(wave),
                            number,
                            settings.openAnswers(),
                            communities.stream().map(Area::code).toList()),
                    wave.opensAt(),
                    now);
            settled();
        }

        private void fill(Round round, Instant from, Instant until) {
            var random = new Random(settings.seed() + 31L * round.month());
            int answers = round.answers();
            var free = new Semaphore(AT_ONCE);
            long day = Math.max(1, Duration.between(from, until).toDays());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < answers; i++) {
                    clock.moveTo(from.plus(Duration.ofDays(i * day / answers)).plusSeconds(1));
                    var community = MadeUpPeople.somewhere(round.communities(), random);
                    var sent = new TakeAnswer.Submission(
                            community,
                            "zh-CN",
                            Json.mapper().valueToTree(people.answers(community, round.month(), random)),
                            60 + random.nextInt(300),
                            channel(round.wave(), random));
                    var name = "sample-" + i;
                    free.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            send(round.wave(), name, sent);
                            listener.at(done.incrementAndGet(), total);
                        } finally {
                            free.release();
                        }
                    });
                }
            }
        }

        private static String channel(Wave wave, Random random) {
            return wave.design() instanceof WaveDesign.Probability
                    ? ConductInterviews.CHANNEL
                    : random.nextDouble() < 0.85 ? "wechat" : "link";
        }

        /** Those drawn by chance are interviewed, the others follow a link. */
        private void send(Wave wave, String name, TakeAnswer.Submission sent) {
            var key = "sample-key-" + name;
            if (wave.design() instanceof WaveDesign.Probability) {
                var _ = take.take(catalog.get(wave.id()), new TakeAnswer.Respondent(name, key), sent);
            } else {
                var _ = submit.submit(Actor.resident(name), wave.id(), sent, key);
            }
        }

        private void settled() {
            if (!parts.moving().flush(PATIENCE)) {
                throw new IllegalStateException("the sample's answers were not moved in time");
            }
        }
    }
}
