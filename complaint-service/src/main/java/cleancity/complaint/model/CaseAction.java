package cleancity.complaint.model;

import java.util.Locale;

/** What can be done to a case. */
public enum CaseAction {
    /** 核实: somebody went there and it is so. */
    VERIFY,
    /** 立案 */
    FILE,
    /** 派遣 */
    DISPATCH,
    /** 转办: from a unit to one below it; the time goes on. */
    HAND_OVER,
    /** 处置开始 */
    START,
    /** 处置完成 */
    FINISH,
    /** 核查通过, 结案 */
    APPROVE_CLOSE,
    /** 返工 */
    REWORK,
    /** 退回: not this unit's business. */
    RETURN,
    /** 作废 */
    VOID,
    /** 申请延期 */
    REQUEST_EXTENSION,
    /** 同意延期 */
    APPROVE_EXTENSION,
    /** 不同意延期 */
    REFUSE_EXTENSION,
    /** 挂账: waits for a third party. */
    PAUSE,
    /** 恢复计时 */
    RESUME,
    /** 督办 */
    SUPERVISE,
    /** 并案 */
    MERGE,
    /** 撤销并案 */
    UNMERGE,
    /** 撤回, by the reporter */
    WITHDRAW,
    /** 重开, by the reporter */
    REOPEN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for any other word */
    public static CaseAction ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
