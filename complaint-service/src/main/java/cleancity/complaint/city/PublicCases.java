package cleancity.complaint.city;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.photo.ShowPhoto;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall of cases: what the city was told and what became of it, for everybody. Only what was found true on site: what
 * nobody has looked at yet and what was voided may be anything.
 */
public final class PublicCases {
    private static final double COARSE = 10_000;
    private static final String FINISHED = "finish";

    private final CaseQueries queries;
    private final Cards cards;
    private final Cursors cursors;

    record Page(List<PublicLine> items, @Nullable String next) {}

    public PublicCases(CaseQueries queries, Cards cards, byte[] cursorKey) {
        this.queries = queries;
        this.cards = cards;
        this.cursors = new Cursors(cursorKey, "public-cases");
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listPublicCases", this::list);
    }

    private Answer list(Call call) {
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        int limit = call.limit();
        var found = queries.newestPublic(Filters.of(call), cards.now(), after, limit);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return Answer.ok(new Page(
                shown.stream().map(this::line).toList(), found.size() > limit ? cursor(shown.getLast()) : null));
    }

    private String cursor(CaseFile last) {
        return cursors.encode(
                new Cursor(Long.toString(last.report().reportedAt().toEpochMilli()), last.id()));
    }

    /** A case as open data and the wall show it: no person, coarse words, the place to some ten metres. */
    PublicLine line(CaseFile file) {
        var card = cards.card(file, Cards.Reader.PUBLIC);
        boolean closed = file.status() == CaseStatus.CLOSED;
        return new PublicLine(
                card.id(),
                card.number(),
                card.category(),
                card.categoryName(),
                card.status(),
                card.text(),
                card.area(),
                card.areaName(),
                Spot.of(file.report().where().place(), COARSE),
                card.photoId(),
                closed && ShowPhoto.mayName(file, false) ? after(file) : null,
                card.reportedAt(),
                closed ? file.timeline().getLast().at() : null,
                card.joined(),
                card.unitName(),
                card.sample());
    }

    private static @Nullable String after(CaseFile file) {
        return file.timeline().reversed().stream()
                .filter(entry -> entry.action().equals(FINISHED))
                .flatMap(entry -> entry.photoIds().stream())
                .findFirst()
                .orElse(null);
    }
}
