package cleancity.complaint.ledger;

import cleancity.complaint.store.LedgerDocument;
import cleancity.complaint.store.LedgerStore;
import cleancity.kernel.chain.Link;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The links of a book in order, a page in memory at a time. */
final class BookLinks implements Iterator<Link> {
    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final String book;
    private List<LedgerDocument> page;
    private int at;

    BookLinks(LedgerStore store, String book) {
        this.store = store;
        this.book = book;
        this.page = store.page(book, 0, PAGE);
    }

    @Override
    public boolean hasNext() {
        if (at == page.size() && at > 0) {
            page = store.page(book, page.getLast().sequence(), PAGE);
            at = 0;
        }
        return at < page.size();
    }

    @Override
    public Link next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(at++).link();
    }
}
