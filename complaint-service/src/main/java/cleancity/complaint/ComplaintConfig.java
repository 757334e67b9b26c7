package cleancity.complaint;

import cleancity.complaint.model.CloseOutRule;
import cleancity.complaint.open311.Open311Routes;
import cleancity.kernel.config.ConfigurationException;
import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.ServiceConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this service is told.
 *
 * @param secret from which the keys for contacts, search and cursors are drawn; the same in every replica, for ever
 * @param jobPause how long the deadline watch rests between two rounds
 * @param slowJobPause the same for the search for hot spots and for retention
 * @param contactsKept how long after a case is closed its contacts are kept
 * @param nearbyMetres within which a case is offered for joining
 */
public record ComplaintConfig(
        ServiceConfig service,
        Secret secret,
        CloseOutRule closeOut,
        int nearbyMetres,
        Duration jobPause,
        Duration slowJobPause,
        Duration contactsKept,
        Open311Routes.Settings open311,
        Seed seed) {
    private static final int LEAST_SECRET = 32;

    private static Set<String> keys(Secret list) {
        return Arrays.stream(list.value().split(",", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an empty store is filled with. */
    public enum Seed {
        CHAOZHOU,
        NONE
    }

    /** @throws ConfigurationException naming every fault */
    public static ComplaintConfig from(Environment env) {
        var config = new ComplaintConfig(
                ServiceConfig.from(env, "COMPLAINT", 8082),
                env.secret("COMPLAINT_SECRET", LEAST_SECRET, "32 or more random characters; keys are drawn from it"),
                new CloseOutRule(
                        env.number("CLOSE_OUT_METRES", 100, 1, 10_000, "how far from the place an after-photo may be"),
                        Duration.ofDays(
                                env.number("REOPEN_DAYS", 7, 1, 365, "how long a reporter may contest a close"))),
                env.number("NEARBY_METRES", 200, 10, 5_000, "within which a case is offered for joining"),
                env.seconds("COMPLAINT_JOB_SECONDS", 30, "pause between two rounds of the deadline watch"),
                env.seconds("COMPLAINT_SLOW_JOB_SECONDS", 600, "pause of the hot-spot search and of retention"),
                Duration.ofDays(env.number("CONTACT_DAYS", 180, 1, 3650, "how long contacts of closed cases are kept")),
                new Open311Routes.Settings(
                        env.text("PUBLIC_ORIGIN", "http://localhost:8080", "where the world reaches the gateway"),
                        env.text("OPEN311_JURISDICTION", "chaozhou", "the jurisdiction_id of Open311"),
                        keys(env.secret("OPEN311_API_KEYS", "who may post by Open311, separated by commas")),
                        env.number("OPEN311_PER_MINUTE", 60, 1, 100_000, "calls a minute per Open311 key")),
                env.choice("SEED", Seed.CHAOZHOU, Seed.class, "what an empty store is filled with"));
        env.check();
        return config;
    }
}
