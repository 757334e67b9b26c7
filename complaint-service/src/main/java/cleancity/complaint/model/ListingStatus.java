package cleancity.complaint.model;

import java.util.Locale;

/** Where an entry of the red and black list stands. */
public enum ListingStatus {
    /** 拟列 */
    CANDIDATE,
    /** 已告知: the unit knows and may answer. */
    NOTICED,
    /** 已申辩 */
    REPLIED,
    /** 已公布 */
    PUBLISHED,
    /** 已撤榜: rectified, relapsed or expired. */
    WITHDRAWN,
    /** 不予列榜 */
    DROPPED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static ListingStatus ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
