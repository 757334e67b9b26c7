package cleancity.campaign.hours;

import cleancity.campaign.model.TeamResult;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.util.ArrayList;
import java.util.List;

/** The board of teams and the wish to see one's level, over HTTP. */
public final class TeamRoutes {
    private static final String LIST = "teams";

    private final CountTeams teams;
    private final Paging paging;

    public TeamRoutes(CountTeams teams, Paging paging) {
        this.teams = teams;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listTeams", call -> Answer.ok(board(call)));
        endpoints.on("showLevel", call -> {
            teams.show(call.actor(), call.body(LevelWish.class).shown());
            return Answer.noContent();
        });
    }

    record LevelWish(boolean shown) {}

    record Ranked(long rank, String team, long minutes, int services) {}

    private Paging.Page<Ranked> board(Call call) {
        var found = teams.board(paging.cursor(call, LIST), call.limit() + 1);
        var page = paging.page(call, LIST, found, last -> new Cursor(Long.toString(last.minutes()), last.team()));
        return new Paging.Page<>(ranked(page.items()), page.next());
    }

    /** Teams with the same time share a rank. */
    private List<Ranked> ranked(List<TeamResult> items) {
        var ranked = new ArrayList<Ranked>();
        for (var each : items) {
            boolean shared = !ranked.isEmpty() && ranked.getLast().minutes() == each.minutes();
            long rank = shared ? ranked.getLast().rank() : teams.ahead(each.minutes()) + 1;
            ranked.add(new Ranked(rank, each.team(), each.minutes(), each.services()));
        }
        return ranked;
    }
}
