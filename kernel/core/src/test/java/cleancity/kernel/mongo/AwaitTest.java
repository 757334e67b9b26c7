package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.testing.TestStores;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class AwaitTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Mongo mongo;
    private static MongoCollection<Sample> samples;

    @BeforeAll
    static void fill() {
        mongo = TestStores.mongo();
        samples = mongo.collection("samples", Sample.class);
        Await.done(samples.insertMany(IntStream.range(0, 1_000)
                .mapToObj(i -> Sample.named("%04d".formatted(i), "n"))
                .toList()));
    }

    @AfterAll
    static void close() {
        mongo.close();
        VERTX.close().await();
    }

    @Test
    void shouldComeBackToItsContext_whenAVirtualThreadVerticleWaits() throws Exception {
        var seen = onContext(ThreadingModel.VIRTUAL_THREAD, () -> {
            var before = Vertx.currentContext();
            var count = Await.one(samples.countDocuments());
            return List.of(
                    count,
                    before == Vertx.currentContext(),
                    Thread.currentThread().isVirtual());
        });

        assertThat(seen).isEqualTo(List.of(1_000L, true, true));
    }

    @Test
    void shouldLetOtherWorkIn_whenAVirtualThreadVerticleWaits() throws Exception {
        var source = new Slow();

        var other = onContext(ThreadingModel.VIRTUAL_THREAD, () -> {
            Vertx.currentContext().runOnContext(v -> source.finish());
            return Await.first(source);
        });

        assertThat(other).isEqualTo(7);
    }

    @Test
    void shouldRefuse_whenAnEventLoopWouldWait() {
        assertThatThrownBy(() -> onContext(ThreadingModel.EVENT_LOOP, () -> Await.first(samples.find())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldThrowTheDriversException_whenAWriteFails() {
        var twice = Sample.named("0000", "n");

        assertThatThrownBy(() -> Await.one(samples.insertOne(twice))).isExactlyInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> onContext(ThreadingModel.VIRTUAL_THREAD, () -> Await.one(samples.insertOne(twice))))
                .isExactlyInstanceOf(MongoWriteException.class);
    }

    @Test
    void shouldGiveEveryItemInOrder_whenTheyAreStreamed() throws Exception {
        var ids = new ArrayList<String>();

        Await.each(samples.find().batchSize(64), 50, s -> ids.add(s.id()));

        assertThat(ids).hasSize(1_000).isSorted();
    }

    @Test
    void shouldAskForNoMoreThanABatch_whenTheReaderIsSlow() {
        var source = new Counting(95);
        var held = new ArrayList<Integer>();

        Await.each(source, 10, item -> held.add(source.handedOut.get() - item));

        assertThat(held).hasSize(95).allMatch(ahead -> ahead <= 10);
    }

    @Test
    void shouldStop_whenTheLimitIsReached() {
        assertThat(Await.list(samples.find(), 10)).hasSize(10);
        assertThat(Await.list(samples.find().limit(3), 10)).hasSize(3);
        assertThatThrownBy(() -> Await.list(samples.find(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPassOnTheReadersException_whenItStopsAStream() {
        assertThatThrownBy(() -> Await.each(samples.find(), 10, s -> {
                    throw new IllegalArgumentException("enough");
                }))
                .hasMessage("enough");
    }

    private static <T> T onContext(ThreadingModel model, Callable<T> work) throws Exception {
        var answer = Promise.<T>promise();
        var options = new DeploymentOptions().setThreadingModel(model);
        VERTX.deployVerticle(
                        new AbstractVerticle() {
                            @Override
                            public void start() {
                                try {
                                    answer.complete(work.call());
                                } catch (Exception e) {
                                    answer.fail(e);
                                }
                            }
                        },
                        options)
                .await();
        return answer.future().await(20, TimeUnit.SECONDS);
    }

    /** Publishes 7 when told to. */
    private static final class Slow implements Publisher<Integer> {
        private Subscriber<? super Integer> reader;

        @Override
        public void subscribe(Subscriber<? super Integer> subscriber) {
            reader = subscriber;
            subscriber.onSubscribe(new Counting.Nothing());
        }

        void finish() {
            reader.onNext(7);
            reader.onComplete();
        }
    }

    /** Publishes 1, 2, 3 … as asked. */
    private static final class Counting implements Publisher<Integer> {
        private final AtomicInteger handedOut = new AtomicInteger();
        private final int most;

        Counting(int most) {
            this.most = most;
        }

        @Override
        public void subscribe(Subscriber<? super Integer> reader) {
            reader.onSubscribe(new Nothing() {
                @Override
                public void request(long n) {
                    for (long i = 0; i < n && handedOut.get() < most; i++) {
                        reader.onNext(handedOut.incrementAndGet());
                    }
                    if (handedOut.get() == most) {
                        reader.onComplete();
                    }
                }
            });
        }

        private static class Nothing implements Subscription {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        }
    }
}
