package cleancity.survey.planning;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;

/** The field board over HTTP, a page of communities at a time. */
public final class FieldRoutes {
    private final FieldBoard board;
    private final Cursors cursors;

    public FieldRoutes(FieldBoard board, Cursors cursors) {
        this.board = board;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("getFieldBoard", this::board);
    }

    private Answer board(Call call) {
        var area = call.queryRequired("area");
        var wanted = call.query("perCommunity").map(Integer::valueOf).orElse(null);
        var field = board.of(call.actor(), call.path("wave"), area, wanted);
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var rest = field.rows().stream()
                .filter(row -> after == null || follows(row, after))
                .toList();
        var page = rest.subList(0, Math.min(call.limit(), rest.size()));
        return Answer.ok(new FieldView(
                field.wave().id(),
                area,
                field.wave().opensAt(),
                field.wave().closesAt(),
                field.elapsed(),
                field.communities(),
                field.wanted(),
                field.got(),
                field.due(),
                field.lagging(),
                field.invitations() == 0 ? null : field.invitations(),
                page.stream().map(FieldRowView::of).toList(),
                page.size() == rest.size() ? null : cursors.encode(place(page.getLast()))));
    }

    /**
     * By answers got, not by how far behind: that number moves with the clock, while the order between communities that
     * owe the same is the order of what they have.
     */
    private static Cursor place(FieldRow row) {
        return new Cursor(Long.toString(row.got()), row.area().code());
    }

    private static boolean follows(FieldRow row, Cursor after) {
        long got = Long.parseLong(after.sortKey());
        return row.got() > got || (row.got() == got && row.area().code().compareTo(after.id()) > 0);
    }
}
