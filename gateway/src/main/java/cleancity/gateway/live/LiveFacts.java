package cleancity.gateway.live;

import cleancity.gateway.model.Notices;
import cleancity.kernel.facts.FactTail;
import cleancity.kernel.facts.PoisonousFact;
import cleancity.kernel.facts.ReceivedFact;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the hub of this process with the facts of all services, from now on. */
public final class LiveFacts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFacts.class);
    private static final List<String> TOPICS = List.of(
            "cleancity.survey", "cleancity.complaint", "cleancity.campaign", "cleancity.evaluation", "cleancity.inbox");
    private static final String DELIVERED = "notice.delivered.v1";

    private final LiveHub hub;
    private final Notices notices;
    private final FactTail tail;

    private record Delivered(String person) {}

    public LiveFacts(LiveHub hub, Notices notices, String kafka, MeterRegistry meters) {
        this.hub = hub;
        this.notices = notices;
        this.tail = FactTail.start(kafka, TOPICS, this::show, meters);
    }

    /** A fact that cannot be shown is no reason to stop: it is a hint, and whoever watches also asks now and then. */
    private void show(ReceivedFact fact) {
        try {
            if (fact.type().equals(DELIVERED)) {
                delivered(fact.data(Delivered.class).person());
            } else {
                Happenings.of(fact).ifPresent(hub::offer);
            }
        } catch (PoisonousFact e) {
            LOG.debug("not shown: {}", fact.type(), e);
        } catch (RuntimeException e) {
            LOG.warn("not shown: {}", fact.type(), e);
        }
    }

    private void delivered(String person) {
        if (hub.isWatched(person)) {
            hub.tell(person, LiveEvent.inbox(person, notices.unread(person)));
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
