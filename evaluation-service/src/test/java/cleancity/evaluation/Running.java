package cleancity.evaluation;

import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import cleancity.kernel.testing.TestTokens;
import cleancity.stores.EmbeddedStores;
import java.util.Map;

/** The service on the real stores of this test run, with an empty database of its own. */
final class Running implements AutoCloseable {
    private final Platform platform = Platform.create();
    private final EvaluationService service;

    private Running(String database) {
        service = EvaluationService.start(config(database), platform, TestTokens.keys());
    }

    static Running empty() {
        return new Running(TestStores.unique("evaluation"));
    }

    private static EvaluationConfig config(String database) {
        var stores = EmbeddedStores.shared();
        return EvaluationConfig.from(Environment.of(Map.of(
                "EVALUATION_PORT",
                "0",
                "EVALUATION_MANAGEMENT_PORT",
                "0",
                "MONGODB_URI",
                stores.mongodbUri(),
                "REDIS_URI",
                stores.redisUri(),
                "KAFKA_BOOTSTRAP_SERVERS",
                stores.kafkaBootstrapServers(),
                "EVALUATION_DATABASE",
                database,
                "CHECK_ANSWERS",
                "true")));
    }

    Http anonymous() {
        return Http.at(service.port());
    }

    Http office() {
        return anonymous().as(TestTokens.staff("office-1", Role.OFFICE));
    }

    Http handler(String unit) {
        return anonymous().as(TestTokens.handler("handler-" + unit, unit));
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
