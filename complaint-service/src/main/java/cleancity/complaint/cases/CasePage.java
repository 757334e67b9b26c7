package cleancity.complaint.cases;

import cleancity.complaint.model.CaseFile;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list of cases. */
public record CasePage(List<Cards.Card> items, @Nullable String next) {

    /**
     * @param found one more than the limit when there is a next page
     * @param sortKey the instant the list is sorted by
     */
    public static CasePage of(
            List<CaseFile> found,
            int limit,
            Function<CaseFile, Cards.Card> card,
            Function<CaseFile, @Nullable Instant> sortKey,
            Cursors cursors) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new CasePage(
                shown.stream().map(card).toList(),
                found.size() > limit ? cursors.encode(cursor(shown.getLast(), sortKey)) : null);
    }

    private static Cursor cursor(CaseFile last, Function<CaseFile, @Nullable Instant> sortKey) {
        var at = sortKey.apply(last);
        return new Cursor(Long.toString(at == null ? 0 : at.toEpochMilli()), last.id());
    }
}
