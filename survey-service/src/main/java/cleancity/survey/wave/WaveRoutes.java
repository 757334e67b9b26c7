package cleancity.survey.wave;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.Wave;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waves over HTTP. */
public final class WaveRoutes {
    private final WaveCatalog catalog;
    private final ReadWaves waves;
    private final PlanWave plan;
    private final MoveWave move;
    private final Cursors cursors;

    record Open(List<WaveViews.Card> items) {}

    record Page(List<WaveViews.Staff> items, @Nullable String next) {}

    record Extension(Instant closesAt) {}

    record NewWave(
            LocalText title,
            String questionnaire,
            @Nullable Integer version,
            Instant opensAt,
            Instant closesAt,
            LocalText population,
            WaveViews.Design design,
            String formula,
            double target) {
        PlanWave.Plan toPlan() {
            return new PlanWave.Plan(
                    title,
                    questionnaire,
                    version,
                    opensAt,
                    closesAt,
                    population,
                    design.toDomain(),
                    formula,
                    target,
                    false);
        }
    }

    public WaveRoutes(WaveCatalog catalog, ReadWaves waves, PlanWave plan, MoveWave move, Cursors cursors) {
        this.catalog = catalog;
        this.waves = waves;
        this.plan = plan;
        this.move = move;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("listOpenWaves", this::open)
                .on("listWaves", this::page)
                .on("getWave", this::one)
                .on(
                        "planWave",
                        call -> Answer.created(view(
                                plan.plan(call.actor(), call.body(NewWave.class).toPlan()))))
                .on("openWave", call -> Answer.ok(view(move.open(call.actor(), call.path("wave")))))
                .on("closeWave", call -> Answer.ok(view(move.close(call.actor(), call.path("wave")))))
                .on("extendWave", this::extend);
    }

    private Answer open(Call call) {
        return Answer.ok(new Open(waves.open(call.caller()).stream()
                .map(seen -> new WaveViews.Card(
                        seen.wave().id(),
                        seen.wave().title(),
                        seen.wave().opensAt(),
                        seen.wave().closesAt(),
                        seen.answered()))
                .toList()));
    }

    private Answer page(Call call) {
        var before = call.query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
        var found = waves.page(
                call.actor(), call.query("followUps").filter("true"::equals).isPresent(), before, call.limit());
        var next = found.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", found.getLast().id()));
        return Answer.ok(new Page(found.stream().map(WaveRoutes::view).toList(), next));
    }

    private Answer one(Call call) {
        var listed = catalog.get(call.path("wave"));
        return Answer.ok(WaveViews.Public.of(listed, waves.answered(call.caller(), listed.wave())));
    }

    private Answer extend(Call call) {
        var until = call.body(Extension.class).closesAt();
        return Answer.ok(view(move.extend(call.actor(), call.path("wave"), until)));
    }

    private static WaveViews.Staff view(Wave wave) {
        return WaveViews.Staff.of(wave);
    }
}
