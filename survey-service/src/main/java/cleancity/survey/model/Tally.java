package cleancity.survey.model;

import java.time.Instant;

/**
 * What was counted in one community of one wave.
 *
 * @param sequence of the last answer that was counted: so many have been, unless 0.1.0 counted some before
 * @param changedAt by the store's clock
 */
public record Tally(String wave, String community, long sequence, Counts counts, Instant changedAt) {
    /** Before anything was counted. */
    public static Tally none(String wave, String community) {
        return new Tally(wave, community, 0, Counts.NONE, Instant.EPOCH);
    }

    public static String id(String wave, String community) {
        return wave + "|" + community;
    }

    public String id() {
        return id(wave, community);
    }
}
