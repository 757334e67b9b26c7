package cleancity.kernel.mongo;

import com.mongodb.WriteConcern;
import org.bson.Document;

/**
 * The write concern under which nothing acknowledged is lost, by what the server says it is. On a replica set, or behind
 * a router of shards, that is a journalled majority. A server that stands alone has no majority to wait for: there the
 * embedded engine answers a majority write before its journal is on disk, and only {@code w: 1, j: true} waits for it.
 */
final class Durable {
    private Durable() {}

    /** @param hello the server's answer to {@code hello} */
    static WriteConcern on(Document hello) {
        boolean many = hello.containsKey("setName") || "isdbgrid".equals(hello.get("msg"));
        return (many ? WriteConcern.MAJORITY : WriteConcern.W1).withJournal(true);
    }
}
