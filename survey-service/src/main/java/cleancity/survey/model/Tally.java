package cleancity.survey.model;

import java.time.Instant;

/**
 * What was counted in one community of one wave.
 *
 * @param offset offset of the last fact that was counted, in the partition of this wave and community; -1 before the
 *     first
 * @param changedAt by the store's clock
 */
public record Tally(String wave, String community, long offset, Counts counts, Instant changedAt) {
    public static String id(String wave, String community) {
        return wave + "|" + community;
    }

    public String id() {
        return id(wave, community);
    }
}
