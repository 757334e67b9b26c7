package cleancity.survey;

import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.ServiceConfig;

/**
 * What the survey service is told.
 *
 * @param seed what an empty store begins with
 * @param secret from which the key of list cursors is drawn; the same in every replica
 */
public record SurveyConfig(ServiceConfig service, Seed seed, Secret secret) {
    /** What an empty store begins with. */
    public enum Seed {
        NONE,
        CHAOZHOU
    }

    static final int PORT = 8081;

    public static SurveyConfig from(Environment env) {
        var config = new SurveyConfig(
                ServiceConfig.from(env, "SURVEY", PORT),
                env.choice("SEED", Seed.CHAOZHOU, Seed.class, "content an empty store begins with"),
                new Secret(env.required("SURVEY_SECRET", "32 or more random characters; seals list cursors")));
        env.check();
        return config;
    }
}
