package cleancity.survey.tally;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;

/** Counting again, over HTTP. */
public final class TallyRoutes {
    private final RebuildTallies rebuild;
    private final TallyBoard board;

    public TallyRoutes(RebuildTallies rebuild, TallyBoard board) {
        this.rebuild = rebuild;
        this.board = board;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("rebuildTallies", this::rebuild);
    }

    private Answer rebuild(Call call) {
        var rebuilt = rebuild.rebuild(call.actor(), call.path("wave"));
        board.forget(call.path("wave"));
        return Answer.ok(rebuilt);
    }
}
