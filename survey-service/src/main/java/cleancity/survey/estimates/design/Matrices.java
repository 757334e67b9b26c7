package cleancity.survey.estimates.design;

/** The little linear algebra a cross-table needs. */
final class Matrices {
    private Matrices() {}

    /** {@code left'· middle · right}. */
    static double[][] sandwich(double[][] left, double[][] middle, double[][] right) {
        return product(product(transpose(left), middle), right);
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double trace(double[][] a) {
        double trace = 0;
        for (int i = 0; i < a.length; i++) {
            trace += a[i][i];
        }
        return trace;
    }

    /**
     * Solves a·x = b by elimination with row exchange.
     *
     * @throws IllegalArgumentException when a is singular
     */
    static double[][] solve(double[][] a, double[][] b) {
        double[][] left = copy(a);
        double[][] right = copy(b);
        int n = left.length;
        for (int column = 0; column < n; column++) {
            exchange(left, right, column);
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = left[row][column] / left[column][column];
                    subtract(left[row], left[column], factor);
                    subtract(right[row], right[column], factor);
                }
            }
        }
        for (int row = 0; row < n; row++) {
            for (int j = 0; j < right[row].length; j++) {
                right[row][j] /= left[row][row];
            }
        }
        return right;
    }

    private static void exchange(double[][] left, double[][] right, int column) {
        int best = column;
        for (int row = column + 1; row < left.length; row++) {
            if (Math.abs(left[row][column]) > Math.abs(left[best][column])) {
                best = row;
            }
        }
        if (Math.abs(left[best][column]) < 1e-300) {
            throw new IllegalArgumentException("the matrix is singular");
        }
        double[] row = left[column];
        left[column] = left[best];
        left[best] = row;
        row = right[column];
        right[column] = right[best];
        right[best] = row;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * other[j];
        }
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }
}
