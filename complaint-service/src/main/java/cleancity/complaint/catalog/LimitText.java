package cleancity.complaint.catalog;

import cleancity.kernel.time.Limit;

/** A limit as people say it. */
public final class LimitText {
    private LimitText() {}

    public static String of(Limit limit) {
        return limit.amount() + (limit.unit() == Limit.Unit.WORK_HOUR ? " 工作时" : " 工作日");
    }
}
