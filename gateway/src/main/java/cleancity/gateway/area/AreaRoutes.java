package cleancity.gateway.area;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrative tree, for everybody. */
public final class AreaRoutes {
    private final Areas areas;

    public AreaRoutes(Areas areas) {
        this.areas = areas;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listAreas", this::list).on("readArea", this::read);
    }

    /** On the wire. */
    public record AreaView(
            String code,
            String name,
            String level,
            @Nullable String parent,
            @Nullable List<AreaView> path) {
        static AreaView of(Area area) {
            return new AreaView(area.code(), area.name(), area.level().slug(), area.parent(), null);
        }

        AreaView below(List<Area> ancestors) {
            return new AreaView(
                    code,
                    name,
                    level,
                    parent,
                    ancestors.stream().map(AreaView::of).toList());
        }
    }

    /** On the wire; the cursor is the code of the last area, which is no secret. */
    public record AreaList(List<AreaView> items, @Nullable String next) {}

    private Answer list(Call call) {
        var all = call.query("parent").map(areas::children).orElse(areas.cities());
        var after = call.query("cursor").orElse("");
        var rest = all.stream().filter(area -> area.code().compareTo(after) > 0).toList();
        var page = rest.stream().limit(call.limit()).map(AreaView::of).toList();
        var next = rest.size() > page.size() ? page.getLast().code() : null;
        return cached(Answer.ok(new AreaList(page, next)));
    }

    private Answer read(Call call) {
        var area = areas.find(call.path("code")).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        return cached(Answer.ok(AreaView.of(area).below(areas.ancestors(area.code()))));
    }

    private static Answer cached(Answer answer) {
        return answer.with("Cache-Control", "public, max-age=3600");
    }
}
