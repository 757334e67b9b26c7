package cleancity.complaint.model;

import java.util.Locale;

/** What can be done to an entry of the red and black list. */
public enum ListingAction {
    /** 告知 */
    NOTIFY,
    /** 申辩, by the unit */
    REPLY,
    /** 公布 */
    PUBLISH,
    /** 不予列榜 */
    DROP,
    /** 撤榜 */
    WITHDRAW;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static ListingAction ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
