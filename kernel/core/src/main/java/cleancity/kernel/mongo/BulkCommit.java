package cleancity.kernel.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;

/** One unordered bulk write, and the outcome of each of its parts told to whom it belongs. */
final class BulkCommit<T> {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<T> collection;

    BulkCommit(MongoCollection<T> collection) {
        this.collection = collection;
    }

    void commit(List<Waiting<T>> batch) {
        try {
            Await.done(collection.bulkWrite(batch.stream().map(Waiting::model).toList(), UNORDERED));
            batch.forEach(w -> w.outcome().tryComplete());
        } catch (MongoBulkWriteException e) {
            tell(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(w -> w.outcome().tryFail(e));
        }
    }

    private static <T> void tell(List<Waiting<T>> batch, MongoBulkWriteException failure) {
        for (var error : failure.getWriteErrors()) {
            batch.get(error.getIndex())
                    .outcome()
                    .tryFail(new MongoWriteException(error, failure.getServerAddress(), failure.getErrorLabels()));
        }
        var concern = failure.getWriteConcernError();
        for (var rest : batch) { // those with an outcome already keep it
            if (concern == null) {
                rest.outcome().tryComplete();
            } else {
                rest.outcome().tryFail(failure);
            }
        }
    }
}
