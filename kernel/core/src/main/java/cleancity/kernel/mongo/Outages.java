package cleancity.kernel.mongo;

import cleancity.kernel.model.Refusal;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells "the store cannot be reached now" from "this write is wrong": only the first is worth trying again as it is. */
public final class Outages {
    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case Refusal.Unavailable e -> true;
            case MongoSocketException e -> true;
            case MongoTimeoutException e -> true;
            case MongoConnectionPoolClearedException e -> true;
            case MongoNotPrimaryException e -> true;
            case MongoNodeIsRecoveringException e -> true;
            case MongoException e ->
                e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        || e.hasErrorLabel("RetryableWriteError");
            default -> false;
        };
    }
}
