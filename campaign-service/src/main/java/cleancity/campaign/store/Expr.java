package cleancity.campaign.store;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Words of MongoDB's expression language, so that a pipeline update reads as what it does. */
final class Expr {
    private Expr() {}

    static Document set(Document fields) {
        return new Document("$set", fields);
    }

    static Document unset(String... fields) {
        return new Document("$unset", List.of(fields));
    }

    static Document op(String name, @Nullable Object... operands) {
        return new Document("$" + name, Arrays.asList(operands));
    }

    static Document literal(@Nullable Object value) {
        return new Document("$literal", value);
    }

    static Document when(Object condition, Object then, Object otherwise) {
        return op("cond", condition, then, otherwise);
    }

    static Document join(Object... arrays) {
        return op("concatArrays", arrays);
    }

    static Document filter(Object array, Object condition) {
        return new Document(
                "$filter", new Document("input", array).append("as", "it").append("cond", condition));
    }

    static Document map(Object array, Object each) {
        return new Document(
                "$map", new Document("input", array).append("as", "it").append("in", each));
    }

    static Document orEmpty(String field) {
        return op("ifNull", field, List.of());
    }
}
