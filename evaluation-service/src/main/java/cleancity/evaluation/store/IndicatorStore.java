package cleancity.evaluation.store;

import cleancity.evaluation.model.Indicator;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.Versioned;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;

/** The city's indicators: one document each, there from the first start on. */
public final class IndicatorStore {
    private static final int MOST = 1_000;

    private final MongoCollection<IndicatorDocument> indicators;

    /** As stored. */
    public record IndicatorDocument(@BsonId String id, int schemaVersion, long version, Indicator state)
            implements Versioned {}

    public IndicatorStore(Mongo mongo, Collection<String> codes) {
        indicators = mongo.collection("indicators", IndicatorDocument.class);
        for (var code : codes) {
            Kept.addOnce(indicators, new IndicatorDocument(code, Kept.SCHEMA, 1, Indicator.untouched(code)));
        }
    }

    public List<Indicator> all() {
        return Await.list(indicators.find().limit(MOST), MOST).stream()
                .map(IndicatorDocument::state)
                .toList();
    }

    public Indicator change(String code, UnaryOperator<Indicator> change) {
        return Kept.change(indicators, code, read -> {
                    var next = change.apply(read.state());
                    return next.equals(read.state())
                            ? read
                            : new IndicatorDocument(code, Kept.SCHEMA, read.version() + 1, next);
                })
                .state();
    }
}
