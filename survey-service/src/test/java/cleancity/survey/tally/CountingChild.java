package cleancity.survey.tally;

import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.Outages;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The counter as a process of its own, made to be killed. Arguments: MongoDB, database, Kafka. */
public final class CountingChild {
    private static final int BATCH = 48;

    private CountingChild() {}

    public static void main(String[] args) throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var mongo = Mongo.connect(args[0], args[1], meters);
        var catalog = new WaveCatalog(new WaveStore(mongo), new QuestionnaireStore(mongo));
        var count = new CountAnswers(
                catalog,
                new AnswerStore(mongo, meters),
                new TallyStore(mongo),
                Ids.random(Clock.systemUTC()),
                Clock.systemUTC());
        var _ = FactSubscriber.startBatches(
                Subscription.of(args[2], args[1] + ".tallies", Outages::isOutage, SurveyFacts.ANSWERS)
                        .withBatch(BATCH),
                count,
                meters);
        new CountDownLatch(1).await();
    }
}
