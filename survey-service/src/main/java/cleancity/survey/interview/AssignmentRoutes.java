package cleancity.survey.interview;

import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.survey.model.Assignment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments and response rates over HTTP, for the office. */
public final class AssignmentRoutes {
    private final AssignInterviewers assign;
    private final ProposeAssignments propose;
    private final ConductInterviews interviews;
    private final ResponseBoard board;
    private final Areas areas;
    private final Cursors cursors;

    record Wanted(List<AssignInterviewers.Wanted> items) {}

    record Proposal(List<String> interviewers, @Nullable Integer wanted) {}

    record Assigned(
            String id, String wave, String community, String interviewer, int wanted, long done, Instant assignedAt) {}

    record Page(List<Assigned> items, @Nullable String next) {}

    record CommunityRates(AreaView area, RatesView rates) {}

    record Rates(
            String wave,
            String area,
            double eligibleShare,
            RatesView total,
            List<CommunityRates> items,
            @Nullable String next) {}

    public AssignmentRoutes(
            AssignInterviewers assign,
            ProposeAssignments propose,
            ConductInterviews interviews,
            ResponseBoard board,
            Areas areas,
            Cursors cursors) {
        this.assign = assign;
        this.propose = propose;
        this.interviews = interviews;
        this.board = board;
        this.areas = areas;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("listAssignments", this::page)
                .on("assignInterviewers", this::assign)
                .on("proposeAssignments", this::propose)
                .on("removeAssignment", call -> {
                    assign.remove(call.actor(), call.path("wave"), call.path("assignment"));
                    return Answer.noContent();
                })
                .on("readResponseRates", this::rates);
    }

    private Answer page(Call call) {
        var found = assign.page(call.actor(), call.path("wave"), after(call), call.limit());
        var next = found.size() < call.limit() ? null : cursor(found.getLast().id());
        return Answer.ok(new Page(found.stream().map(this::view).toList(), next));
    }

    private Answer assign(Call call) {
        var assigned = assign.assign(
                call.actor(), call.path("wave"), call.body(Wanted.class).items());
        return Answer.ok(new Page(assigned.stream().map(this::view).toList(), null));
    }

    private Answer propose(Call call) {
        var wish = call.body(Proposal.class);
        return Answer.ok(
                new Wanted(propose.propose(call.actor(), call.path("wave"), wish.interviewers(), wish.wanted())));
    }

    private Answer rates(Call call) {
        var area = call.queryRequired("area");
        var share = call.query("eligibleShare").map(Double::valueOf).orElse(null);
        var seen = board.of(call.actor(), call.path("wave"), area, share);
        var after = after(call);
        var rest = seen.rows().stream()
                .filter(row -> after == null || row.community().compareTo(after) > 0)
                .toList();
        var page = rest.subList(0, Math.min(call.limit(), rest.size()));
        return Answer.ok(new Rates(
                call.path("wave"),
                area,
                seen.eligibleShare(),
                RatesView.of(seen.total(), seen.eligibleShare()),
                page.stream()
                        .map(row -> new CommunityRates(
                                AreaView.of(areas, row.community()), RatesView.of(row.counts(), seen.eligibleShare())))
                        .toList(),
                page.size() == rest.size() ? null : cursor(page.getLast().community())));
    }

    private Assigned view(Assignment it) {
        return new Assigned(
                it.id(),
                it.wave(),
                it.community(),
                it.interviewer(),
                it.wanted(),
                interviews.done(it),
                it.assignedAt());
    }

    private @Nullable String after(Call call) {
        return call.query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
    }

    private String cursor(String last) {
        return cursors.encode(new Cursor("", last));
    }
}
