package cleancity.evaluation.duties;

import cleancity.evaluation.model.Duty;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.store.DutyStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Duties over HTTP. */
public final class DutyRoutes {
    private static final String LIST = "duties";

    private final KeepDuties keep;
    private final Paging paging;

    public DutyRoutes(KeepDuties keep, Paging paging) {
        this.keep = keep;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listDuties", call -> Answer.ok(list(call)));
        endpoints.on(
                "assignDuty",
                call -> Answer.created(answer(keep.assign(
                        call.actor(), call.once(), call.body(Wish.class).toDraft()))));
        endpoints.on("readDuty", call -> Answer.ok(answer(keep.find(call.actor(), call.path("id")))));
        endpoints.on(
                "reportDuty",
                call -> Answer.ok(answer(keep.report(
                        call.actor(), call.path("id"), call.body(Words.class).words()))));
        endpoints.on("judgeDuty", call -> Answer.ok(answer(judged(call))));
        endpoints.on("superviseDuty", call -> Answer.ok(answer(supervised(call))));
        endpoints.on(
                "answerSupervision",
                call -> Answer.ok(answer(keep.answer(
                        call.actor(), call.path("id"), call.body(Words.class).words()))));
    }

    record Wish(String title, @Nullable String about, Owner owner, LocalDate dueOn) {
        KeepDuties.Draft toDraft() {
            return new KeepDuties.Draft(title, about, owner, dueOn);
        }
    }

    record Words(String words) {}

    record Judgement(boolean done, @Nullable String words) {}

    record Order(String told, LocalDate answerBy, String words) {}

    record EntryAnswer(
            String step,
            Instant at,
            @Nullable String words,
            @Nullable String told,
            @Nullable LocalDate answerBy) {
        static EntryAnswer of(Duty.Entry entry) {
            return new EntryAnswer(slug(entry.step()), entry.at(), entry.words(), entry.told(), entry.answerBy());
        }
    }

    record DutyAnswer(
            String id,
            String title,
            @Nullable String about,
            Owner owner,
            LocalDate dueOn,
            String state,
            boolean overdue,
            int level,
            @Nullable LocalDate answerBy,
            List<EntryAnswer> history) {}

    private DutyAnswer answer(Duty duty) {
        var open = duty.unanswered();
        return new DutyAnswer(
                duty.id(),
                duty.title(),
                duty.about(),
                duty.owner(),
                duty.dueOn(),
                slug(duty.state()),
                duty.isOverdue(keep.today()),
                duty.level(),
                open.isEmpty() ? null : open.getLast().answerBy(),
                duty.history().stream().map(EntryAnswer::of).toList());
    }

    private Paging.Page<DutyAnswer> list(Call call) {
        var wanted = new DutyStore.Wanted(
                call.query("unit").orElse(null),
                call.query("state")
                        .map(state -> Duty.State.valueOf(state.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.query("dueBefore").map(LocalDate::parse).orElse(null),
                call.query("notDone").map(Boolean::parseBoolean).orElse(false));
        var found = keep.list(call.actor(), wanted, paging.cursor(call, LIST), call.limit() + 1);
        return paging.page(call, LIST, found, last -> new Cursor(last.dueOn().toString(), last.id()))
                .map(this::answer);
    }

    private Duty judged(Call call) {
        var wire = call.body(Judgement.class);
        return keep.judge(call.actor(), call.path("id"), wire.done(), wire.words());
    }

    private Duty supervised(Call call) {
        var order = call.body(Order.class);
        return keep.supervise(call.actor(), call.path("id"), order.told(), order.answerBy(), order.words());
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
