package cleancity.evaluation;

import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.ServiceConfig;

/** What this service is told: no more than every service. */
public record EvaluationConfig(ServiceConfig service) {
    private static final int PORT = 8084;

    /** @throws cleancity.kernel.config.ConfigurationException naming everything that is wrong */
    public static EvaluationConfig from(Environment env) {
        var config = new EvaluationConfig(ServiceConfig.from(env, "EVALUATION", PORT));
        env.check();
        return config;
    }
}
