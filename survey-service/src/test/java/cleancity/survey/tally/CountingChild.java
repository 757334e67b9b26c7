package cleancity.survey.tally;

import cleancity.kernel.facts.LedLoop;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The counter as a process of its own, made to be killed. Arguments: MongoDB, database. */
public final class CountingChild {
    private CountingChild() {}

    public static void main(String[] args) throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var mongo = Mongo.connect(args[0], args[1], meters);
        var catalog = new WaveCatalog(new WaveStore(mongo), new QuestionnaireStore(mongo));
        var counting = new CountingStore(mongo);
        var count = new CountAnswers(
                catalog, counting, new TallyStore(mongo), Ids.random(Clock.systemUTC()), Clock.systemUTC());
        var _ = LedLoop.start("count", Lease.named("count", mongo, Clock.systemUTC()), count::countSome);
        new CountDownLatch(1).await();
    }
}
