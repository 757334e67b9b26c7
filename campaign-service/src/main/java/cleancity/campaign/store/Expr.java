package cleancity.campaign.store;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Words of MongoDB's expression language, so that a look for single seats reads as what it looks for. */
final class Expr {
    private Expr() {}

    static Document op(String name, @Nullable Object... operands) {
        return new Document("$" + name, Arrays.asList(operands));
    }

    static Document literal(@Nullable Object value) {
        return new Document("$literal", value);
    }

    static Document filter(Object array, Object condition) {
        return new Document(
                "$filter", new Document("input", array).append("as", "it").append("cond", condition));
    }

    static Document size(Object array) {
        return new Document("$size", array);
    }

    static Document sorted(Object array, String field) {
        return new Document("$sortArray", new Document("input", array).append("sortBy", new Document(field, 1)));
    }

    static Document orEmpty(String field) {
        return op("ifNull", field, List.of());
    }
}
