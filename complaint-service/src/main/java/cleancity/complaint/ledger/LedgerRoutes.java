package cleancity.complaint.ledger;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.CasePage;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.chain.Head;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The 台账 as a list, and the book behind it: the entries of a case, and the proof that nothing was changed. */
public final class LedgerRoutes {
    private static final int MOST_ENTRIES = 500;

    private final Desk desk;
    private final CaseQueries queries;
    private final Cards cards;
    private final LedgerStore store;
    private final LedgerBook book;
    private final Cursors cursors;

    record Page(List<LedgerRow> items, @Nullable String next) {}

    record Entry(String book, long sequence, String type, Instant at, String data, String previousHash, String hash) {
        static Entry of(LedgerDocument entry) {
            return new Entry(
                    entry.book(),
                    entry.sequence(),
                    entry.type(),
                    entry.at(),
                    entry.json(),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    record Entries(List<Entry> items) {}

    record Proof(
            String book,
            boolean intact,
            @Nullable Long entries,
            @Nullable String head,
            @Nullable Long brokenAt,
            @Nullable String damage) {}

    record Proofs(List<Proof> items) {}

    public LedgerRoutes(
            Desk desk, CaseQueries queries, Cards cards, LedgerStore store, LedgerBook book, byte[] cursorKey) {
        this.desk = desk;
        this.queries = queries;
        this.cards = cards;
        this.store = store;
        this.book = book;
        this.cursors = new Cursors(cursorKey, "ledger");
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listLedger", this::list);
        endpoints.on("listLedgerEntries", this::entries);
        endpoints.on("verifyLedger", this::verify);
    }

    private Answer list(Call call) {
        var filter = Desk.visible(Filters.of(call), call.actor());
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var found = queries.newest(filter, cards.now(), after, call.limit());
        var page = CasePage.of(
                found,
                call.limit(),
                file -> cards.card(file, Cards.Reader.FULL),
                file -> file.report().reportedAt(),
                cursors);
        var rows = found.stream()
                .limit(call.limit())
                .map(file -> LedgerRow.of(file, cards))
                .toList();
        return Answer.ok(new Page(rows, page.next()));
    }

    private Answer entries(Call call) {
        var file = desk.open(call.path("id"), call.actor());
        return Answer.ok(new Entries(
                store.ofCase(file.id(), MOST_ENTRIES).stream().map(Entry::of).toList()));
    }

    private Answer verify(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST);
        var noted = call.query("sequence")
                .flatMap(sequence -> call.query("hash").map(hash -> new Head(Long.parseLong(sequence), hash)));
        var books = call.query("book").map(List::of).orElseGet(store::books);
        return Answer.ok(new Proofs(books.stream()
                .map(name ->
                        proof(name, noted.map(head -> book.verify(name, head)).orElseGet(() -> book.verify(name))))
                .toList()));
    }

    private static Proof proof(String book, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var head) -> new Proof(book, true, head.sequence(), head.hash(), null, null);
            case Verdict.Broken(var sequence, var damage) ->
                new Proof(book, false, null, null, sequence, damage.name().toLowerCase(Locale.ROOT));
        };
    }
}
