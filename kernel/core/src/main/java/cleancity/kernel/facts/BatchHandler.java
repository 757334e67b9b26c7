package cleancity.kernel.facts;

import java.util.List;

/** Handles facts of one partition in a row. It will see some of them twice, and after a failure one by one. */
@FunctionalInterface
public interface BatchHandler {
    void handle(List<ReceivedFact> facts) throws Exception;
}
