package cleancity.survey.estimates.design;

import cleancity.survey.estimates.design.OracleDesign.Row;
import cleancity.survey.estimates.design.OracleDesign.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded random designs: 1–5 strata, 1–8 PSUs each, all lonely options, corrections, weightings and missing answers. */
final class OracleDesigns {
    private final Random random;

    OracleDesigns(long seed) {
        this.random = new Random(seed);
    }

    List<OracleDesign> draw(int count) {
        List<OracleDesign> designs = new ArrayList<>();
        while (designs.size() < count) {
            OracleDesign design = design(designs.size());
            if (usable(design)) {
                designs.add(design);
            }
        }
        return designs;
    }

    private OracleDesign design(int id) {
        int stages = id % 3;
        int strata = 1 + random.nextInt(5);
        List<Row> rows = new ArrayList<>();
        for (int h = 0; h < strata; h++) {
            int psus = 1 + random.nextInt(8);
            // Now and then a stratum is drawn completely.
            double population = psus + (random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(20));
            for (int i = 0; i < psus; i++) {
                addPsu(rows, "s" + h, "p" + i, population, stages);
            }
        }
        LonelyPsu lonely = LonelyPsu.values()[random.nextInt(4)];
        return new OracleDesign(id, lonely, stages, Weighting.values()[random.nextInt(3)], rows);
    }

    private void addPsu(List<Row> rows, String stratum, String psu, double psuPopulation, int stages) {
        // A single unit inside a PSU has no defined "average" at the second stage, in R neither.
        int answers = (stages == 2 ? 2 : 1) + random.nextInt(7);
        double unitPopulation = answers + random.nextInt(40);
        double level = random.nextGaussian();
        boolean outside = random.nextInt(4) == 0;
        for (int k = 0; k < answers; k++) {
            boolean domain = !outside && random.nextInt(3) > 0;
            rows.add(row(stratum, psu, "u" + k, psuPopulation, unitPopulation, level, domain));
        }
    }

    private Row row(
            String stratum,
            String psu,
            String unit,
            double psuPopulation,
            double unitPopulation,
            double level,
            boolean domain) {
        double weight = rounded(1 + 40 * Math.exp(0.6 * random.nextGaussian()));
        double y = random.nextInt(10) == 0 ? Double.NaN : rounded(60 + 8 * level + 10 * random.nextGaussian());
        double x = rounded(20 + 3 * level + 5 * random.nextDouble());
        double yes = random.nextDouble() < 1 / (1 + Math.exp(-0.8 - level)) ? 1 : 0;
        String g = "g" + random.nextInt(3);
        String h = "h" + random.nextInt(2);
        String ta = random.nextInt(15) == 0 ? null : "a" + random.nextInt(2);
        String tb = random.nextInt(15) == 0 ? null : "b" + random.nextInt(3);
        return new Row(stratum, psu, unit, weight, psuPopulation, unitPopulation, y, x, yes, g, h, ta, tb, domain);
    }

    /** Enough to estimate from: a degree of freedom, both answers, a domain, and no empty cell in the cross-table. */
    private static boolean usable(OracleDesign design) {
        boolean estimable = design.plain().degreesOfFreedom() > 0;
        long yes = design.rows().stream().filter(row -> row.yes() == 1).count();
        long domain = design.rows().stream().filter(Row::domain).count();
        long cells = design.rows().stream()
                .filter(row -> row.ta() != null && row.tb() != null)
                .map(row -> row.ta() + row.tb())
                .distinct()
                .count();
        long joint =
                design.rows().stream().map(row -> row.g() + row.h()).distinct().count();
        return estimable && yes > 0 && yes < design.rows().size() && domain > 1 && cells == 6 && joint == 6;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
