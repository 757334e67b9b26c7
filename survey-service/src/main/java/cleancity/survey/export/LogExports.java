package cleancity.survey.export;

import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.survey.model.ExportEntry;
import cleancity.survey.store.ExportLogStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who exports what before the first byte leaves; no name, no answer. */
public final class LogExports {
    private static final Logger LOG = LoggerFactory.getLogger(LogExports.class);

    private final ExportLogStore store;
    private final Ids ids;
    private final Clock clock;

    public LogExports(ExportLogStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    void taken(Actor actor, String wave, String kind) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.add(new ExportEntry(ids.next(), wave, kind, actor.id(), at));
        LOG.info("export={} wave={} staff={}", kind, wave, actor.id());
    }

    List<ExportEntry> page(Actor actor, @Nullable String after, int limit) {
        actor.requireAny(Role.ADMINISTRATOR);
        return store.page(after, limit);
    }
}
