package org.huifang.insight.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.huifang.insight.warning.chart.Interval;

/**
 * What a score depends on when all else is equal: least squares, with errors that hold when scores scatter unevenly (HC3, MacKinnon
 * and White 1985; Long and Ervin, The American Statistician 54, 2000).
 *
 * @param effects one for each predictor, in their order
 * @param explained share of the score's variance, R squared
 * @param adjusted the same less what any predictors would explain
 */
public record Regression(int n, List<Effect> effects, double explained, double adjusted) {

    private static final double TWO_SIDED_95 = 0.975;

    /**
     * What one predictor does.
     *
     * @param slope points of the score by one unit of it
     * @param standardised standard deviations of the score by one of the predictor, to compare predictors by
     * @param chance that there is no effect
     * @param inflation variance inflation factor: 1 is alone, from 5 on it cannot be told from the others well
     */
    public record Effect(double slope, Interval interval, double standardised, double chance, double inflation) {}

    /**
     * @param predictors a row for each score; none constant, none a sum of others
     * @throws org.hipparchus.exception.MathIllegalArgumentException when one is
     */
    public static Regression of(double[] scores, double[][] predictors) {
        var model = new OLSMultipleLinearRegression(1e-9);
        model.newSampleData(scores, predictors);
        var slopes = model.estimateRegressionParameters();
        var errors = robustErrors(predictors, model);
        var inflations = inflations(predictors);
        var student = new TDistribution((double) scores.length - slopes.length);
        var spread = Math.sqrt(StatUtils.variance(scores));
        var effects = new ArrayList<Effect>();
        for (var column = 0; column < inflations.length; column++) {
            var slope = slopes[column + 1];
            var half = student.inverseCumulativeProbability(TWO_SIDED_95) * errors[column + 1];
            effects.add(new Effect(
                    slope,
                    new Interval(slope - half, slope + half),
                    slope * Math.sqrt(StatUtils.variance(column(predictors, column))) / spread,
                    2 * student.cumulativeProbability(-Math.abs(slope / errors[column + 1])),
                    inflations[column]));
        }
        return new Regression(scores.length, effects, model.calculateRSquared(), model.calculateAdjustedRSquared());
    }

    /** Standard errors from each residual by itself, larger where a row has much weight. */
    private static double[] robustErrors(double[][] predictors, OLSMultipleLinearRegression model) {
        var inverse = new Array2DRowRealMatrix(model.estimateRegressionParametersVariance(), false);
        var residuals = model.estimateResiduals();
        var size = inverse.getRowDimension();
        var middle = new double[size][size];
        var row = new double[size];
        row[0] = 1;
        for (var index = 0; index < predictors.length; index++) {
            System.arraycopy(predictors[index], 0, row, 1, size - 1);
            var weight = dot(row, inverse.operate(row));
            var error = residuals[index] / Math.max(1e-9, 1 - weight);
            for (var one = 0; one < size; one++) {
                for (var other = 0; other < size; other++) {
                    middle[one][other] += error * error * row[one] * row[other];
                }
            }
        }
        return rootsOfDiagonal(
                inverse.multiply(new Array2DRowRealMatrix(middle, false)).multiply(inverse));
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }

    private static double[] rootsOfDiagonal(RealMatrix matrix) {
        var roots = new double[matrix.getRowDimension()];
        for (var index = 0; index < roots.length; index++) {
            roots[index] = Math.sqrt(Math.max(0, matrix.getEntry(index, index)));
        }
        return roots;
    }

    /** The diagonal of the inverse of the predictors' correlations. */
    private static double[] inflations(double[][] predictors) {
        if (predictors[0].length == 1) {
            return new double[] {1};
        }
        var correlations = new PearsonsCorrelation(predictors).getCorrelationMatrix();
        var inverse = new LUDecomposition(correlations).getSolver().getInverse();
        var inflations = new double[predictors[0].length];
        for (var index = 0; index < inflations.length; index++) {
            inflations[index] = inverse.getEntry(index, index);
        }
        return inflations;
    }

    private static double[] column(double[][] rows, int column) {
        var values = new double[rows.length];
        for (var row = 0; row < rows.length; row++) {
            values[row] = rows[row][column];
        }
        return values;
    }
}
