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

    static Document let(Document variables, Object in) {
        return new Document("$let", new Document("vars", variables).append("in", in));
    }

    /** Walks the array with {@code $$this}, carrying {@code $$value}. */
    static Document reduce(Object array, Document initial, Object next) {
        return new Document(
                "$reduce",
                new Document("input", array).append("initialValue", initial).append("in", next));
    }

    static Document sum(Object array) {
        return new Document("$sum", array);
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
