package cleancity.kernel.time;

/**
 * An amount of working time that something may take.
 *
 * @param amount how many, 1..10,000
 * @param unit working hours (工作时) or working days (工作日)
 */
public record Limit(int amount, Unit unit) {
    private static final int MOST = 10_000;

    /** Refuses nothing, less than nothing and lifetimes. */
    public Limit {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + " hours or days, not " + amount);
        }
    }

    public static Limit hours(int amount) {
        return new Limit(amount, Unit.WORK_HOUR);
    }

    public static Limit days(int amount) {
        return new Limit(amount, Unit.WORK_DAY);
    }

    /** What a limit counts. */
    public enum Unit {
        /** Sixty minutes of working time. */
        WORK_HOUR,
        /** As much working time as the calendar's longest ordinary day holds: 7 h in the office calendar. */
        WORK_DAY
    }
}
