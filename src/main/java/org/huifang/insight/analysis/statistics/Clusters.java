package org.huifang.insight.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.MersenneTwister;

/**
 * Groups of points that lie near each other, by k-means++; the same each time.
 *
 * @param members of each cluster the rows, the largest cluster first
 * @param silhouette how well they are apart, from -1 to 1
 */
public record Clusters(List<List<Integer>> members, double silhouette) {

    /** At least so much, or the groups are not there: Kaufman and Rousseeuw, Finding Groups in Data, 1990, table 4. */
    public static final double SOME_STRUCTURE = 0.25;

    private static final int MOST_CLUSTERS = 6;
    private static final int ROUNDS = 200;
    private static final int TRIALS = 5;
    private static final int SEED = 20_140;

    /** Silhouettes compare each point with each other; so many are enough to choose by. */
    private static final int LOOKED_AT = 1_000;

    private record Point(int row, double[] getPoint) implements Clusterable {

        @Override
        public double[] getPoint() {
            return getPoint;
        }
    }

    /** @param rows standardised; as many clusters, from two to six, as lie best apart */
    public static Clusters of(double[][] rows) {
        var points = new ArrayList<Point>();
        for (var row = 0; row < rows.length; row++) {
            points.add(new Point(row, rows[row]));
        }
        var different = Arrays.stream(rows).map(Arrays::toString).distinct().count();
        var best = new Clusters(List.of(points.stream().map(Point::row).toList()), 0);
        for (var k = 2; k <= Math.min(MOST_CLUSTERS, different); k++) {
            var found = cluster(points, k);
            if (found.silhouette > best.silhouette) {
                best = found;
            }
        }
        return best;
    }

    private static Clusters cluster(List<Point> points, int k) {
        var once = new KMeansPlusPlusClusterer<Point>(k, ROUNDS, new EuclideanDistance(), new MersenneTwister(SEED));
        var members = new MultiKMeansPlusPlusClusterer<>(once, TRIALS)
                .cluster(points).stream()
                        .map(CentroidCluster::getPoints)
                        .filter(cluster -> !cluster.isEmpty())
                        .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                        .toList();
        return new Clusters(
                members.stream()
                        .map(cluster -> cluster.stream().map(Point::row).toList())
                        .toList(),
                silhouette(members, points.size()));
    }

    /**
     * The mean of how much nearer a point is to its own cluster than to the next one (Rousseeuw, Journal of Computational and Applied
     * Mathematics 20, 1987), of evenly chosen points.
     */
    private static double silhouette(List<List<Point>> clusters, int all) {
        var step = Math.max(1, all / LOOKED_AT);
        var chosen = clusters.stream()
                .map(cluster -> cluster.stream()
                        .filter(point -> point.row() % step == 0)
                        .toList())
                .filter(cluster -> !cluster.isEmpty())
                .toList();
        var sum = 0.0;
        var count = 0;
        for (var own : chosen) {
            for (var point : own) {
                sum += own.size() == 1 ? 0 : width(point, own, chosen);
                count++;
            }
        }
        return sum / count;
    }

    private static double width(Point point, List<Point> own, List<List<Point>> clusters) {
        var inside = distance(point, own) / (own.size() - 1);
        var outside = clusters.stream()
                .filter(other -> other != own)
                .mapToDouble(other -> distance(point, other) / other.size())
                .min()
                .orElse(inside);
        return inside == outside ? 0 : (outside - inside) / Math.max(inside, outside);
    }

    private static double distance(Point point, List<Point> others) {
        var distance = new EuclideanDistance();
        return others.stream()
                .mapToDouble(other -> distance.compute(point.getPoint(), other.getPoint()))
                .sum();
    }

    /** Each column less its mean, by its standard deviation; a column that never varies becomes zero. */
    public static double[][] standardised(double[][] rows) {
        var columns = rows[0].length;
        var standard = new double[rows.length][columns];
        for (var column = 0; column < columns; column++) {
            var at = column;
            var values = Arrays.stream(rows).mapToDouble(row -> row[at]).toArray();
            var mean = Arrays.stream(values).average().orElse(0);
            var spread = Math.sqrt(Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / Math.max(1, values.length - 1));
            for (var row = 0; row < rows.length; row++) {
                standard[row][column] = spread == 0 ? 0 : (values[row] - mean) / spread;
            }
        }
        return standard;
    }
}
