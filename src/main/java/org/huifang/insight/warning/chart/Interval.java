package org.huifang.insight.warning.chart;

/** Where a value lies with a confidence of 95 %. */
public record Interval(double low, double high) {

    public boolean isBelow(double value) {
        return high < value;
    }

    public boolean isAbove(double value) {
        return low > value;
    }
}
