package cleancity.campaign.model;

/**
 * What a community's sheets of one week add up to.
 *
 * @param area code of the community
 * @param week ISO week, e.g. {@code 2026-W48}
 * @param level highest threshold that was reached: 0, 5 or 20
 */
public record MosquitoWeek(
        String area,
        String week,
        int sheets,
        int houses,
        int positiveHouses,
        int containers,
        int positiveContainers,
        int level) {
    /** Above this, dengue can spread. */
    public static final int RISK = 5;

    /** Above this, it spreads fast. */
    public static final int HIGH_RISK = 20;

    /** Fewer houses say too little about a community for an alarm. */
    public static final int FEWEST_HOUSES = 50;

    /** With one more sheet; a threshold that was reached stays reached. */
    public MosquitoWeek with(MosquitoSheet sheet) {
        var sum = new MosquitoWeek(
                area,
                week,
                sheets + 1,
                houses + sheet.houses(),
                positiveHouses + sheet.positiveHouses(),
                containers + sheet.containers(),
                positiveContainers + sheet.positiveContainers(),
                level);
        return new MosquitoWeek(
                area,
                week,
                sum.sheets,
                sum.houses,
                sum.positiveHouses,
                sum.containers,
                sum.positiveContainers,
                Math.max(level, sum.threshold()));
    }

    private int threshold() {
        boolean high = reaches(HIGH_RISK);
        return !isReliable() || !reaches(RISK) ? 0 : high ? HIGH_RISK : RISK;
    }

    /** In whole numbers: 100 × containers ≥ threshold × houses. */
    private boolean reaches(int threshold) {
        return 100L * positiveContainers >= (long) threshold * houses;
    }

    /** 布雷图指数: positive containers per 100 houses. */
    public double breteau() {
        return per100(positiveContainers, houses);
    }

    /** 房屋指数: positive houses per 100 houses. */
    public double houseIndex() {
        return per100(positiveHouses, houses);
    }

    /** 容器指数: positive containers per 100 containers with water. */
    public double containerIndex() {
        return per100(positiveContainers, containers);
    }

    public boolean isReliable() {
        return houses >= FEWEST_HOUSES;
    }

    private static double per100(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 100.0;
    }
}
