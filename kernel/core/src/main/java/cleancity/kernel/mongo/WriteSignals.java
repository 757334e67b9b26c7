package cleancity.kernel.mongo;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who waits for a collection that this process has just written to it. Only commands of such collections are noted. */
final class WriteSignals implements CommandListener {
    private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify");

    private final Map<String, List<Runnable>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, List<Runnable>> underWay = new ConcurrentHashMap<>();

    /** @param look called on a thread of the driver: must not wait */
    void whenWritten(String collection, Runnable look) {
        waiting.computeIfAbsent(collection, _ -> new CopyOnWriteArrayList<>()).add(look);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        if (!waiting.isEmpty() && WRITES.contains(name)) {
            var looks = waiting.get(event.getCommand().getString(name).getValue());
            if (looks != null) {
                underWay.put(event.getRequestId(), looks);
            }
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var looks = underWay.remove(event.getRequestId());
        if (looks != null) {
            looks.forEach(Runnable::run);
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        underWay.remove(event.getRequestId());
    }
}
