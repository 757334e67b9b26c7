package cleancity.kernel.mongo;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The least update that makes one stored array of another: nothing, what was added at its end, or all of it. */
public final class ListChange {
    private ListChange() {}

    public static <T> Optional<Bson> of(String field, List<T> before, List<T> after, Function<T, ?> stored) {
        if (after.equals(before)) {
            return Optional.empty();
        }
        int kept = before.size();
        return Optional.of(
                after.size() > kept && after.subList(0, kept).equals(before)
                        ? Updates.pushEach(field, stored(after.subList(kept, after.size()), stored))
                        : Updates.set(field, stored(after, stored)));
    }

    private static <T> List<?> stored(List<T> items, Function<T, ?> stored) {
        return items.stream().map(stored).toList();
    }
}
