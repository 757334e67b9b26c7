package cleancity.survey.estimates;

import java.util.Arrays;

/** Test that the rows and columns of a table of plain counts are independent. */
public final class Independence {
    private Independence() {}

    /**
     * Pearson's chi-squared (Pearson 1900, Phil Mag 50:157), without continuity correction. Rows and columns without any
     * answer are left out.
     *
     * @param counts rows of answers, all of the same length
     * @return statistic on (rows − 1)(columns − 1) degrees of freedom
     * @throws IllegalArgumentException when fewer than two rows or columns have answers
     */
    public static ChiSquared pearson(long[][] counts) {
        long[] rows =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] columns = new long[counts.length == 0 ? 0 : counts[0].length];
        for (long[] row : counts) {
            for (int j = 0; j < columns.length; j++) {
                columns[j] += row[j];
            }
        }
        int degrees = (filled(rows) - 1) * (filled(columns) - 1);
        if (filled(rows) < 2 || filled(columns) < 2) {
            throw new IllegalArgumentException("a table needs two rows and columns: " + Arrays.deepToString(counts));
        }
        double total = Arrays.stream(rows).sum();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = rows[i] * (columns[j] / total);
                sum += expected == 0 ? 0 : (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
            }
        }
        return new ChiSquared(sum, degrees);
    }

    private static int filled(long[] sums) {
        return (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
    }
}
