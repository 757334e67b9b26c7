package cleancity.survey.followup;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.FollowUp;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.results.RateView;
import cleancity.survey.results.SubjectResults;
import cleancity.survey.store.FollowUpStore;
import cleancity.survey.store.FollowUpStore.Invitation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follow-ups over HTTP. */
public final class FollowUpRoutes {
    private final MyFollowUps mine;
    private final RateFollowUp rate;
    private final SubjectResults results;
    private final FollowUpStore store;
    private final Cursors mineCursors;
    private final Cursors resultCursors;

    record Card(String id, String about, String thing, String wave, LocalText title, Instant at, Instant closesAt) {
        static Card of(FollowUp it) {
            return new Card(it.id(), it.kind().slug(), it.thing(), it.wave(), it.title(), it.at(), it.until());
        }
    }

    record Mine(List<Card> items, @Nullable String next) {}

    record Taken(String receipt, String subject) {}

    record Figures(
            String subject,
            @Nullable LocalText title,
            long n,
            RateView satisfaction,
            List<SubjectResults.Asked> questions) {}

    record Results(
            String wave,
            LocalText label,
            String formula,
            List<Figures> items,
            @Nullable String next) {}

    public FollowUpRoutes(
            MyFollowUps mine,
            RateFollowUp rate,
            SubjectResults results,
            FollowUpStore store,
            Cursors mineCursors,
            Cursors resultCursors) {
        this.mine = mine;
        this.rate = rate;
        this.results = results;
        this.store = store;
        this.mineCursors = mineCursors;
        this.resultCursors = resultCursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("listMyFollowUps", this::mine)
                .on("rateFollowUp", this::rate)
                .on("readFollowUpResults", this::results);
    }

    private Answer mine(Call call) {
        var after = call.query("cursor")
                .map(mineCursors::decode)
                .map(cursor -> new Invitation(cursor.id(), "", Instant.ofEpochMilli(Long.parseLong(cursor.sortKey()))))
                .orElse(null);
        var page = mine.page(call.actor(), after, call.limit());
        var last = page.last();
        var next = last == null
                ? null
                : mineCursors.encode(new Cursor(String.valueOf(last.at().toEpochMilli()), last.id()));
        return Answer.ok(new Mine(page.items().stream().map(Card::of).toList(), next));
    }

    private Answer rate(Call call) {
        var key = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        var receipt = rate.rate(call.actor(), call.path("followUp"), call.body(RateFollowUp.Rating.class), key);
        return Answer.created(new Taken(receipt.receipt(), receipt.community()));
    }

    private Answer results(Call call) {
        var after =
                call.query("cursor").map(resultCursors::decode).map(Cursor::id).orElse(null);
        var page = results.page(call.actor(), call.queryRequired("wave"), after, call.limit());
        var rows = page.rows().stream()
                .map(row -> new Figures(
                        row.subject(), title(page.wave(), row.subject()), row.n(), row.satisfaction(), row.questions()))
                .toList();
        var next = rows.size() < call.limit()
                ? null
                : resultCursors.encode(new Cursor("", rows.getLast().subject()));
        return Answer.ok(new Results(page.wave(), page.label(), page.formula(), rows, next));
    }

    /** Of campaigns; the title of a case says nothing of its unit. */
    private @Nullable LocalText title(String wave, String subject) {
        return wave.startsWith(FollowUpForms.id(FollowUpKind.CAMPAIGN))
                ? store.title(wave, subject).orElse(null)
                : null;
    }
}
