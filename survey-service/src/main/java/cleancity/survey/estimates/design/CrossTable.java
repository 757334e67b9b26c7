package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A two-way table of estimated shares and the test that its rows and columns are independent. */
public final class CrossTable {
    private final int rows;
    private final int columns;
    private final Estimates shares;
    private final int degreesOfFreedom;

    private CrossTable(int rows, int columns, Estimates shares, int degreesOfFreedom) {
        this.rows = rows;
        this.columns = columns;
        this.shares = shares;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * Tabulates two variables.
     *
     * @param design whose degrees of freedom the test uses, missing answers or not
     * @param row category of each row of the design, null where missing
     * @param column likewise
     * @throws IllegalArgumentException when a variable has fewer than two categories among complete answers
     */
    public static CrossTable of(
            SurveyDesign design, List<? extends @Nullable String> row, List<? extends @Nullable String> column) {
        boolean[] complete = new boolean[design.size()];
        for (int i = 0; i < complete.length; i++) {
            complete[i] = design.expansion(i) > 0 && row.get(i) != null && column.get(i) != null;
        }
        List<String> rowNames = names(row, complete);
        List<String> columnNames = names(column, complete);
        if (rowNames.size() < 2 || columnNames.size() < 2) {
            throw new IllegalArgumentException("a table needs two rows and columns: " + rowNames + ", " + columnNames);
        }
        List<String> cells = new ArrayList<>();
        List<double[]> indicators = new ArrayList<>();
        for (String r : rowNames) {
            for (String c : columnNames) {
                cells.add(r + "/" + c);
                indicators.add(indicator(row, r, column, c));
            }
        }
        Estimates shares = design.domain(complete).means(cells, indicators);
        return new CrossTable(rowNames.size(), columnNames.size(), shares, design.degreesOfFreedom());
    }

    /** Share of each cell in the whole, named {@code row/column}. */
    public Estimates shares() {
        return shares;
    }

    /**
     * Tests independence (Rao and Scott 1984, Ann Stat 12:46, second-order correction; F form: Thomas and Rao 1987,
     * JASA 82:630; the generalised design effects use the observed shares as R's {@code svychisq}).
     *
     * @throws IllegalArgumentException when too many cells are empty for the test
     */
    public RaoScott independence() {
        double[][] inverse = inverseShares();
        double[][] contrasts = interactionContrasts();
        // Variance under simple random sampling, n times; the n cancels against Pearson's statistic below.
        double[][] simple = Matrices.sandwich(contrasts, inverse, contrasts);
        double[][] spread = Matrices.product(Matrices.product(inverse, shares.covarianceMatrix()), inverse);
        double[][] effects = Matrices.solve(simple, Matrices.sandwich(contrasts, spread, contrasts));
        double trace = Matrices.trace(effects);
        double df = trace * trace / Matrices.trace(Matrices.product(effects, effects));
        return new RaoScott(pearson() / trace, df, df * degreesOfFreedom);
    }

    private double pearson() {
        double[] rowShare = new double[rows];
        double[] columnShare = new double[columns];
        for (int cell = 0; cell < rows * columns; cell++) {
            rowShare[cell / columns] += share(cell);
            columnShare[cell % columns] += share(cell);
        }
        double sum = 0;
        for (int cell = 0; cell < rows * columns; cell++) {
            double expected = rowShare[cell / columns] * columnShare[cell % columns];
            sum += (share(cell) - expected) * (share(cell) - expected) / expected;
        }
        return sum;
    }

    private double[][] inverseShares() {
        double[][] inverse = new double[rows * columns][rows * columns];
        for (int cell = 0; cell < inverse.length; cell++) {
            inverse[cell][cell] = share(cell) == 0 ? 0 : 1 / share(cell);
        }
        return inverse;
    }

    /** (r − 1)(c − 1) columns that span what rows and columns alone do not explain. */
    private double[][] interactionContrasts() {
        double[][] contrasts = new double[rows * columns][(rows - 1) * (columns - 1)];
        for (int r = 0; r < rows - 1; r++) {
            for (int c = 0; c < columns - 1; c++) {
                int k = r * (columns - 1) + c;
                contrasts[r * columns + c][k] = 1;
                contrasts[r * columns + columns - 1][k] = -1;
                contrasts[(rows - 1) * columns + c][k] = -1;
                contrasts[rows * columns - 1][k] = 1;
            }
        }
        return contrasts;
    }

    private double share(int cell) {
        return shares.values().get(cell).value();
    }

    private static List<String> names(List<? extends @Nullable String> labels, boolean[] complete) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < complete.length; i++) {
            String label = labels.get(i);
            if (complete[i] && label != null && !names.contains(label)) {
                names.add(label);
            }
        }
        return names;
    }

    private static double[] indicator(
            List<? extends @Nullable String> row, String r, List<? extends @Nullable String> column, String c) {
        double[] indicator = new double[row.size()];
        for (int i = 0; i < indicator.length; i++) {
            indicator[i] = Objects.equals(row.get(i), r) && Objects.equals(column.get(i), c) ? 1 : 0;
        }
        return indicator;
    }
}
