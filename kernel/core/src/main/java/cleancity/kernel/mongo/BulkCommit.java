package cleancity.kernel.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
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
        } catch (MongoException e) {
            batch.forEach(w -> w.outcome().tryFail(e));
        } catch (RuntimeException e) {
            alone(batch, e);
        }
    }

    /** A record that cannot be written down fails before anything is sent: it alone is to blame, the others go on. */
    private void alone(List<Waiting<T>> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            batch.getFirst().outcome().tryFail(failure);
        } else {
            batch.forEach(each -> commit(List.of(each)));
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
