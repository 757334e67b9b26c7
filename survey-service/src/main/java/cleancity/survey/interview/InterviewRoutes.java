package cleancity.survey.interview;

import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.Assignment;
import cleancity.survey.wave.WaveCatalog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interviewer's work over HTTP. */
public final class InterviewRoutes {
    private final ConductInterviews interviews;
    private final WaveCatalog catalog;
    private final Areas areas;
    private final Cursors cursors;

    record Mine(
            String id,
            String wave,
            LocalText title,
            String status,
            Instant closesAt,
            AreaView community,
            String town,
            int wanted,
            long done) {}

    record MinePage(List<Mine> items, @Nullable String next) {}

    record Attempts(List<ConductInterviews.Tried> items) {}

    public InterviewRoutes(ConductInterviews interviews, WaveCatalog catalog, Areas areas, Cursors cursors) {
        this.interviews = interviews;
        this.catalog = catalog;
        this.areas = areas;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("listMyAssignments", this::mine)
                .on("sendInterview", this::interview)
                .on(
                        "sendAttempts",
                        call -> Answer.ok(interviews.attempts(
                                call.actor(),
                                call.path("assignment"),
                                call.body(Attempts.class).items())));
    }

    private Answer mine(Call call) {
        var after = call.query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
        var found = interviews.mine(call.actor(), after, call.limit());
        var next = found.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", found.getLast().id()));
        return Answer.ok(new MinePage(found.stream().map(this::view).toList(), next));
    }

    private Mine view(Assignment it) {
        var wave = catalog.get(it.wave()).wave();
        var town = areas.ancestors(it.community()).getFirst().name();
        return new Mine(
                it.id(),
                it.wave(),
                wave.title(),
                wave.status().slug(),
                wave.closesAt(),
                AreaView.of(areas, it.community()),
                town,
                it.wanted(),
                interviews.done(it));
    }

    private Answer interview(Call call) {
        var key = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        return Answer.created(interviews.interview(
                call.actor(), call.path("assignment"), call.body(ConductInterviews.Interview.class), key));
    }
}
