package cleancity.kernel.http;

import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages whose cursors cannot be forged or used for another list. */
public final class Paging {
    private final byte[] key;

    /** @param key secret, the same in every replica */
    public Paging(byte[] key) {
        this.key = key.clone();
    }

    /** A page on the wire. */
    public record Page<T>(List<T> items, @Nullable String next) {
        public <R> Page<R> map(Function<? super T, ? extends R> each) {
            return new Page<>(items.stream().<R>map(each).toList(), next);
        }
    }

    public @Nullable Cursor cursor(Call call, String list) {
        return call.query("cursor").map(new Cursors(key, list)::decode).orElse(null);
    }

    /** @param found one more than the limit when there is a next page */
    public <T> Page<T> page(Call call, String list, List<T> found, Function<T, Cursor> end) {
        if (found.size() <= call.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, call.limit());
        return new Page<>(items, new Cursors(key, list).encode(end.apply(items.getLast())));
    }
}
