package uk.panauthority.casework.measure.disclosure;

/**
 * The simplex method for small problems: equations in variables that are not negative. Pivots by Bland's rule, so that it
 * always ends. The equations must have a solution.
 */
final class Simplex {

    private static final double NEAR_ZERO = 1e-7;

    private final int variables;
    private final int rows;
    private final double[][] start;
    private final int[] startBasis;

    /** Finds a first solution of {@code a x = b}. */
    Simplex(double[][] a, double[] b) {
        this.rows = a.length;
        this.variables = rows == 0 ? 0 : a[0].length;
        this.start = new double[rows + 1][variables + rows + 1];
        this.startBasis = new int[rows];
        for (int i = 0; i < rows; i++) {
            double sign = b[i] < 0 ? -1 : 1;
            for (int j = 0; j < variables; j++) {
                start[i][j] = sign * a[i][j];
                start[rows][j] -= start[i][j];
            }
            start[i][variables + i] = 1;
            start[i][variables + rows] = sign * b[i];
            start[rows][variables + rows] -= start[i][variables + rows];
            startBasis[i] = variables + i;
        }
        optimise(start, startBasis, variables + rows);
        driveOutArtificials();
    }

    double largest(int variable) {
        return optimum(variable, -1);
    }

    double smallest(int variable) {
        return -optimum(variable, 1);
    }

    /** Minimises the variable times the sign, and gives back the negative of it. */
    private double optimum(int variable, double sign) {
        double[][] t = new double[rows + 1][];
        for (int i = 0; i < rows; i++) {
            t[i] = start[i].clone();
        }
        t[rows] = new double[variables + rows + 1];
        t[rows][variable] = sign;
        int[] basis = startBasis.clone();
        for (int i = 0; i < rows; i++) {
            if (basis[i] < variables) {
                subtract(t[rows], t[i], t[rows][basis[i]]);
            }
        }
        return optimise(t, basis, variables) ? t[rows][variables + rows] : Double.POSITIVE_INFINITY;
    }

    /** Lowers the objective in the last row as far as it goes; false when it goes down without end. */
    private boolean optimise(double[][] t, int[] basis, int columns) {
        while (true) {
            int entering = 0;
            while (entering < columns && t[rows][entering] >= -NEAR_ZERO) {
                entering++;
            }
            if (entering == columns) {
                return true;
            }
            int leaving = leaving(t, basis, entering);
            if (leaving < 0) {
                return false;
            }
            pivot(t, basis, leaving, entering);
        }
    }

    private int leaving(double[][] t, int[] basis, int entering) {
        int last = variables + rows;
        int best = -1;
        for (int i = 0; i < rows; i++) {
            if (t[i][entering] <= NEAR_ZERO) {
                continue;
            }
            double difference = best < 0 ? -1 : t[i][last] / t[i][entering] - t[best][last] / t[best][entering];
            if (difference < -NEAR_ZERO || (Math.abs(difference) <= NEAR_ZERO && basis[i] < basis[best])) {
                best = i;
            }
        }
        return best;
    }

    /** A variable that was only there to begin with must not come back; a row without any other is no equation. */
    private void driveOutArtificials() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < variables && startBasis[i] >= variables; j++) {
                if (Math.abs(start[i][j]) > NEAR_ZERO) {
                    pivot(start, startBasis, i, j);
                }
            }
        }
    }

    private void pivot(double[][] t, int[] basis, int row, int column) {
        double by = t[row][column];
        for (int j = 0; j < t[row].length; j++) {
            t[row][j] /= by;
        }
        for (int i = 0; i <= rows; i++) {
            if (i != row && t[i][column] != 0) {
                subtract(t[i], t[row], t[i][column]);
            }
        }
        basis[row] = column;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * row[j];
        }
    }
}
