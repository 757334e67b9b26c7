package cleancity.complaint.ledger;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.chain.Chain;
import cleancity.kernel.chain.Head;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes facts into the book of their year, each once, in one order for all; and walks a book to verify it. */
public final class LedgerBook {
    private static final int TRIES = 20;

    private final LedgerStore store;

    public LedgerBook(LedgerStore store) {
        this.store = store;
    }

    /** The book of the year in which an entry happened: {@code cases/2026}, {@code board/2026} for the red and black list. */
    public static String bookOf(OutboxEntry entry) {
        var kind = entry.type().equals(ComplaintFacts.LISTING) ? "board/" : "cases/";
        return kind + LocalDate.ofInstant(entry.at(), WorkingCalendar.ZONE).getYear();
    }

    /** Returns when all of them are in their book; those that were there already are left as they are. */
    public void append(List<OutboxEntry> entries) {
        Map<String, List<OutboxEntry>> byBook = new LinkedHashMap<>();
        entries.forEach(entry ->
                byBook.computeIfAbsent(bookOf(entry), _ -> new ArrayList<>()).add(entry));
        byBook.forEach(this::append);
    }

    private void append(String book, List<OutboxEntry> entries) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var known = store.known(entries.stream().map(OutboxEntry::id).toList());
            var fresh = entries.stream()
                    .filter(entry -> !known.contains(entry.id()))
                    .toList();
            if (fresh.isEmpty() || store.append(links(book, fresh))) {
                return;
            }
        }
        throw new IllegalStateException("the book " + book + " is written by too many at once");
    }

    private List<LedgerDocument> links(String book, List<OutboxEntry> entries) {
        var chain = new Chain(book);
        Head head = store.head(book).orElseGet(chain::empty);
        var links = new ArrayList<LedgerDocument>();
        for (var entry : entries) {
            var payload = LedgerDocument.payload(entry.id(), entry.type(), entry.subject(), entry.at(), entry.json());
            var link = chain.next(head, payload);
            links.add(new LedgerDocument(
                    LedgerDocument.id(book, link.sequence()),
                    book,
                    link.sequence(),
                    link.previousHash(),
                    link.hash(),
                    entry.id(),
                    entry.type(),
                    entry.subject(),
                    entry.at(),
                    entry.json()));
            head = link.head();
        }
        return links;
    }

    /** Walks the whole book; a head that was noted before must still be in it. */
    public Verdict verify(String book, Head noted) {
        return new Chain(book).verify(new BookLinks(store, book), noted);
    }

    public Verdict verify(String book) {
        return new Chain(book).verify(new BookLinks(store, book));
    }
}
