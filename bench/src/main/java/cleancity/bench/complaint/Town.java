package cleancity.bench.complaint;

import cleancity.bench.TestBed;
import cleancity.bench.Timing;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.kernel.mongo.Mongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A store with so many cases, and some of them as places to search around. */
final class Town implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int METRES = 200;
    private static final int OFFERED = 5;

    private final Mongo mongo;
    private final CaseStore store;
    private final CaseQueries queries;
    private final List<CaseFile> around = new ArrayList<>();

    private Town(Mongo mongo) {
        this.mongo = mongo;
        this.store = new CaseStore(mongo, CaseMaker.TIME);
        this.queries = new CaseQueries(store);
    }

    static Town of(int cases) {
        var town = new Town(TestBed.mongo(TestBed.database("cases")));
        var maker = new CaseMaker(cases);
        for (int i = 0; i < cases; i += BATCH) {
            var batch = new ArrayList<CaseFile>();
            for (int j = 0; j < BATCH; j++) {
                batch.add(maker.next());
            }
            town.store.addAll(batch, Collections.nCopies(BATCH, List.of()));
            town.around.add(batch.getFirst());
        }
        return town;
    }

    /** Open cases of the same kind within 200 m. */
    Timing search(int times) {
        return Timing.of(times, i -> {
            var report = at(i).report();
            queries.openAround(Objects.requireNonNull(report.where().place()), report.group(), METRES, OFFERED);
        });
    }

    /** The least a look into the store costs: one case by its id. */
    Timing find(int times) {
        return Timing.of(times, i -> requireFound(at(i)));
    }

    private void requireFound(CaseFile file) {
        if (store.find(file.id()).isEmpty()) {
            throw new IllegalStateException("a case is gone");
        }
    }

    private CaseFile at(int i) {
        return around.get(i % around.size());
    }

    @Override
    public void close() {
        mongo.close();
    }
}
