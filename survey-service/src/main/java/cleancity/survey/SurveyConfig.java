package cleancity.survey;

import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.ServiceConfig;

/**
 * What the survey service is told.
 *
 * @param seed what an empty store begins with
 * @param cursorKey seals list cursors; the same in every replica
 */
public record SurveyConfig(ServiceConfig service, Seed seed, Secret cursorKey) {
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
                new Secret(env.text(
                        "CURSOR_KEY", "cursors-of-one-installation", "seals list cursors, 16 letters or more")));
        env.check();
        return config;
    }
}
