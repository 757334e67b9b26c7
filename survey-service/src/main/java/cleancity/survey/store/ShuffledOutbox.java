package cleancity.survey.store;

import cleancity.kernel.facts.OutboxStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Hands over what waits in an order drawn at random, so that the order in which answers are written does not repeat the
 * order in which people took part. Still takes those that wait longest, so nobody waits for ever.
 */
public final class ShuffledOutbox implements OutboxStore {
    private final OutboxStore outbox;
    private final RandomGenerator random;

    public ShuffledOutbox(OutboxStore outbox, RandomGenerator random) {
        this.outbox = outbox;
        this.random = random;
    }

    @Override
    public List<Pending> oldest(int limit) {
        var found = new ArrayList<>(outbox.oldest(limit));
        Collections.shuffle(found, java.util.Random.from(random));
        return found;
    }

    @Override
    public void confirm(List<Pending> published) {
        outbox.confirm(published);
    }

    @Override
    public void whenWritten(Runnable look) {
        outbox.whenWritten(look);
    }

    @Override
    public long backlog(int limit) {
        return outbox.backlog(limit);
    }
}
