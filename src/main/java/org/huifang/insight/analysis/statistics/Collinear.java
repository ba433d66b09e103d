package org.huifang.insight.analysis.statistics;

import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** Whether a column of numbers says what others have said already. */
public final class Collinear {

    /** Of its variance the others may explain so much; beyond that, a regression cannot tell them apart at all. */
    private static final double MOST_EXPLAINED = 0.999;

    private Collinear() {}

    /** Whether a column varies, and not just as the others do. */
    public static boolean adds(double[] column, List<double[]> others) {
        if (StatUtils.variance(column) < 1e-12) {
            return false;
        }
        if (others.isEmpty()) {
            return true;
        }
        var rows = new double[column.length][others.size()];
        for (var row = 0; row < rows.length; row++) {
            for (var index = 0; index < others.size(); index++) {
                rows[row][index] = others.get(index)[row];
            }
        }
        try {
            var model = new OLSMultipleLinearRegression(1e-9);
            model.newSampleData(column, rows);
            return model.calculateRSquared() < MOST_EXPLAINED;
        } catch (MathIllegalArgumentException tooFewOrSingular) {
            return false;
        }
    }
}
