package cleancity.complaint.model;

import java.util.Locale;

/** Where a case stands. */
public enum CaseStatus {
    /** 受理 */
    RECEIVED,
    /** 核实 */
    VERIFIED,
    /** 立案 */
    FILED,
    /** 派遣 */
    DISPATCHED,
    /** 处置 */
    HANDLING,
    /** 待核查 */
    HANDLED,
    /** 结案 */
    CLOSED,
    /** 作废, or merged into another case */
    VOIDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static CaseStatus ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != CLOSED && this != VOIDED;
    }
}
