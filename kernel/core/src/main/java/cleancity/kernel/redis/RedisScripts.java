package cleancity.kernel.redis;

import cleancity.kernel.watch.StoreWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of connections to Redis that runs commands and Lua scripts. Whatever keeps Redis from answering
 * (gone, starting, full, too slow) becomes {@link RedisUnavailable}, at once while it is known to be away; an error of the
 * command itself stays as it is.
 */
public final class RedisScripts implements AutoCloseable {
    private static final int POOL = 16;
    private static final int POOL_WAITING = 2_048;
    private static final int CONNECT_MILLIS = 1_000;
    private static final long ANSWER_MILLIS = 1_000;

    /** Errors of a server that is not ready to serve, rather than of the command. */
    private static final Set<String> NOT_NOW =
            Set.of("LOADING", "MASTERDOWN", "CLUSTERDOWN", "READONLY", "OOM", "BUSY", "TRYAGAIN", "MISCONF");

    private final Redis redis;
    private final Redis asking;
    private final StoreWatch watch;
    private final Timer answers;
    private final Counter unavailable;

    private RedisScripts(Redis redis, Redis asking, MeterRegistry registry) {
        this.redis = redis;
        this.asking = asking;
        this.watch = StoreWatch.start("redis", this::question, registry);
        this.answers = registry.timer("redis.answers");
        this.unavailable = registry.counter("redis.unavailable");
    }

    /** Opens no socket before the first use. */
    public static RedisScripts connect(Vertx vertx, String uri, MeterRegistry registry) {
        return new RedisScripts(
                Redis.createClient(vertx, options(uri).setMaxPoolSize(POOL)),
                Redis.createClient(vertx, options(uri).setMaxPoolSize(1)), // none of the others may be free
                registry);
    }

    private static RedisOptions options(String uri) {
        return new RedisOptions()
                .setConnectionString(uri)
                .setMaxPoolWaiting(POOL_WAITING)
                .setMaxWaitingHandlers(POOL_WAITING)
                .setNetClientOptions(new NetClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true));
    }

    private CompletionStage<@Nullable Response> question() {
        return asking.send(Request.cmd(Command.PING))
                .timeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .toCompletionStage();
    }

    /** Fails with {@link RedisUnavailable}; for callers on an event loop. */
    public Future<@Nullable Response> send(Request request) {
        if (watch.isAway()) {
            unavailable.increment();
            return Future.failedFuture(new RedisUnavailable(StoreWatch.refusal()));
        }
        var sample = Timer.start();
        var answer = Promise.<@Nullable Response>promise();
        Runnable letGo = () -> answer.tryFail(StoreWatch.refusal());
        watch.waits(letGo);
        redis.send(request)
                .timeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        return answer.future()
                .onComplete(done -> {
                    watch.served(letGo);
                    sample.stop(answers);
                })
                .onSuccess(response -> watch.answered())
                .recover(failure -> Future.failedFuture(named(failure)));
    }

    /** Sends the script's name, and its text once if Redis does not know it (yet, or since its restart). */
    public Future<@Nullable Response> eval(Script script, List<String> keys, List<String> arguments) {
        return send(request(Command.EVALSHA, script.sha(), keys, arguments))
                .recover(failure -> failure instanceof ErrorType error && error.is("NOSCRIPT")
                        ? send(request(Command.EVAL, script.source(), keys, arguments))
                        : Future.failedFuture(failure));
    }

    /** Waits for the answer; not on an event loop. */
    public @Nullable Response call(Request request) throws RedisUnavailable {
        return answer(send(request));
    }

    /** Waits for the script's answer; not on an event loop. */
    public @Nullable Response run(Script script, List<String> keys, List<String> arguments) throws RedisUnavailable {
        return answer(eval(script, keys, arguments));
    }

    public void ping() throws RedisUnavailable {
        call(Request.cmd(Command.PING));
    }

    private static @Nullable Response answer(Future<@Nullable Response> coming) throws RedisUnavailable {
        coming.otherwiseEmpty().await();
        var failure = coming.cause();
        if (failure instanceof RedisUnavailable gone) {
            throw gone;
        }
        if (failure != null) {
            throw new IllegalStateException("Redis does not take the command", failure);
        }
        return coming.result();
    }

    private Throwable named(Throwable failure) {
        if (failure instanceof ErrorType error && NOT_NOW.stream().noneMatch(error::is)) {
            return failure;
        }
        unavailable.increment();
        watch.doubt();
        return new RedisUnavailable(failure);
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        var request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    @Override
    public void close() {
        watch.close();
        asking.close();
        redis.close();
    }
}
