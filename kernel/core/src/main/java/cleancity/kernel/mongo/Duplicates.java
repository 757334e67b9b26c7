package cleancity.kernel.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.TreeSet;

/** Tells a broken unique index from every other failure, by the error's category and never by its text. */
public final class Duplicates {
    private Duplicates() {}

    /** Of a bulk write: true if nothing but duplicates went wrong. */
    public static boolean isDuplicate(Throwable failure) {
        return switch (failure) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() == null
                        && !bulk.getWriteErrors().isEmpty()
                        && indices(bulk).size() == bulk.getWriteErrors().size();
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoException other -> ErrorCategory.fromErrorCode(other.getCode()) == ErrorCategory.DUPLICATE_KEY;
            default -> false;
        };
    }

    /** Places, in the list of models, of those that met a duplicate. */
    public static Set<Integer> indices(MongoBulkWriteException failure) {
        var indices = new TreeSet<Integer>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
                indices.add(error.getIndex());
            }
        }
        return indices;
    }
}
