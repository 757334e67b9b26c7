package cleancity.complaint.demo;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Casework;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Reporter;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.Limit;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets one case live: the real decisions, with made-up people and made-up delays, until the present is reached. */
final class SampleLife {
    private static final Actor OFFICE = Actor.staff("sample-office", "样例创卫办", null, Set.of(Role.OFFICE));
    private static final Actor INSPECTOR = Actor.staff("sample-inspector", "样例核查员", null, Set.of(Role.INSPECTOR));
    private static final int MOST_STEPS = 24;
    private static final int SLOW_PERCENT = 6;
    private static final double SLOW = 12;

    private final Casework casework;
    private final CaseFacts caseFacts;
    private final Catalog catalog;
    private final Random random;
    private final Instant until;
    private final List<String> photos;
    private final WorkingCalendar calendar = WorkingCalendar.office();

    /** A case and everything that was told of it. */
    record Lived(CaseFile file, List<Fact> facts) {}

    SampleLife(
            Casework casework,
            CaseFacts caseFacts,
            Catalog catalog,
            Random random,
            Instant until,
            List<String> photos) {
        this.casework = casework;
        this.caseFacts = caseFacts;
        this.catalog = catalog;
        this.random = random;
        this.until = until;
        this.photos = photos;
    }

    Lived live(CaseFile born, List<String> joiners) {
        double pace = random.nextInt(100) < SLOW_PERCENT ? SLOW : 1;
        var facts = new ArrayList<>(List.of(caseFacts.reported(born)));
        var file = joined(born, joiners, facts);
        for (int step = 0; step < MOST_STEPS; step++) {
            var next = step(file, pace);
            if (next.isEmpty()) {
                break;
            }
            file = next.get();
            facts.addAll(caseFacts.stepped(file));
        }
        return new Lived(file, facts);
    }

    private CaseFile joined(CaseFile born, List<String> joiners, List<Fact> facts) {
        var file = born;
        var at = born.report().receivedAt();
        for (var id : joiners) {
            at = at.plus(Duration.ofMinutes(3 + random.nextInt(9)));
            var all = new ArrayList<>(file.reporters());
            var joiner = new Reporter(id, at, null, List.of(), null, null);
            all.add(joiner);
            file = file.withReporters(all);
            facts.add(caseFacts.joined(file, joiner));
        }
        return file;
    }

    /** The next step, or nothing when it lies in the future, comes too late or the case is done. */
    private Optional<CaseFile> step(CaseFile file, double pace) {
        var act = chosen(file);
        if (act == null) {
            return Optional.empty();
        }
        var last = file.reporters().getLast().at();
        var from = file.timeline().getLast().at();
        var at = calendar.addWorkingTime(from.isAfter(last) ? from : last, delay(file.status(), pace));
        return at.isAfter(until)
                        || !casework.allowed(file, actor(file, act), at).contains(act.action())
                ? Optional.empty()
                : Optional.of(casework.decide(file, act, actor(file, act), catalog, at));
    }

    private @Nullable Act chosen(CaseFile file) {
        int dice = random.nextInt(100);
        return switch (file.status()) {
            case RECEIVED -> dice < 4 ? Act.of(CaseAction.VOID).withNote("现场未发现该问题") : Act.of(CaseAction.VERIFY);
            case VERIFIED -> Act.of(CaseAction.FILE);
            case FILED -> Act.of(CaseAction.DISPATCH).withUnit(unit(file));
            case DISPATCHED -> dispatched(file, dice);
            case HANDLING -> handling(file, dice);
            case HANDLED -> dice < 7 ? Act.of(CaseAction.REWORK).withNote("清理不彻底") : Act.of(CaseAction.APPROVE_CLOSE);
            case CLOSED ->
                dice == 0 && file.progress().reopenings() == 0
                        ? Act.of(CaseAction.REOPEN).withNote("问题又出现了")
                        : null;
            case VOIDED -> null;
        };
    }

    private static Act dispatched(CaseFile file, int dice) {
        boolean returned =
                file.timeline().stream().anyMatch(entry -> entry.action().equals("return"));
        return dice < 3 && !returned ? Act.of(CaseAction.RETURN).withNote("不属本单位职责") : Act.of(CaseAction.START);
    }

    private Act handling(CaseFile file, int dice) {
        if (file.clocks().asked() != null) {
            return Act.of(CaseAction.APPROVE_EXTENSION);
        }
        if (dice < 4 && file.progress().extensions() == 0) {
            return Act.of(CaseAction.REQUEST_EXTENSION).withNote("需协调多个部门").withLimit(Limit.days(1));
        }
        if (dice > 96 && file.progress().supervision() == 0) {
            return Act.of(CaseAction.SUPERVISE).withNote("请加快办理");
        }
        return Act.of(CaseAction.FINISH)
                .withPhotos(
                        List.of(photos.get(random.nextInt(photos.size()))),
                        file.report().where().place());
    }

    private String unit(CaseFile file) {
        var category = catalog.category(file.report().category());
        return catalog.route(file.report().where().areas(), category).orElse("chuangweiban");
    }

    private static Actor actor(CaseFile file, Act act) {
        return switch (act.action()) {
            case VERIFY, APPROVE_CLOSE, REWORK -> INSPECTOR;
            case START, FINISH, RETURN, REQUEST_EXTENSION -> {
                var unit = String.valueOf(file.progress().unit());
                yield Actor.staff("sample-handler-" + unit, "样例处置员", unit, Set.of(Role.HANDLER));
            }
            case REOPEN -> Actor.resident(file.reporters().getFirst().id());
            default -> OFFICE;
        };
    }

    /** Mostly well within the limits, with a long tail. */
    private Duration delay(CaseStatus status, double pace) {
        double typical =
                switch (status) {
                    case RECEIVED -> 60;
                    case VERIFIED, FILED -> 20;
                    case DISPATCHED -> 25;
                    case HANDLING -> 70;
                    case HANDLED -> 90;
                    case CLOSED -> 400;
                    case VOIDED -> 1;
                };
        return Duration.ofMinutes((long) (1 + pace * typical * Math.exp(random.nextGaussian() * 0.9)));
    }
}
