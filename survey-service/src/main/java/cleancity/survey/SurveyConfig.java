package cleancity.survey;

import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.ServiceConfig;

/**
 * What the survey service is told.
 *
 * @param seed what an empty store begins with
 * @param secret seals list cursors and makes the pseudonyms of those invited to follow-ups; the same in every replica
 * @param origin address of the gateway, without a slash at its end
 */
public record SurveyConfig(ServiceConfig service, Seed seed, Secret secret, String origin) {
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
                new Secret(env.required(
                        "SURVEY_SECRET",
                        "32 or more random characters; seals list cursors, names those asked afterwards")),
                env.address("PUBLIC_ORIGIN", "http://localhost:8080", "where people reach the gateway")
                        .toString());
        env.check();
        return config;
    }
}
