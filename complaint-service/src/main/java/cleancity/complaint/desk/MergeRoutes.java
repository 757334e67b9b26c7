package cleancity.complaint.desk;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import org.jspecify.annotations.Nullable;

/** Merging and taking apart. */
public final class MergeRoutes {
    private final MergeCase merge;
    private final DeskView view;

    record Merge(String into, @Nullable String note) {}

    record Unmerge(@Nullable String note) {}

    public MergeRoutes(MergeCase merge, DeskView view) {
        this.merge = merge;
        this.view = view;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("mergeCase", this::merge);
        endpoints.on("unmergeCase", this::unmerge);
    }

    private Answer merge(Call call) {
        var body = call.body(Merge.class);
        var note = body.note() == null ? "同一问题" : body.note();
        return Answer.ok(view.of(merge.merge(call.path("id"), body.into(), note, call.actor()), call.actor()));
    }

    private Answer unmerge(Call call) {
        var note = call.body(Unmerge.class).note();
        var done = merge.unmerge(call.path("id"), note == null ? "不是同一问题" : note, call.actor());
        return Answer.ok(view.of(done, call.actor()));
    }
}
