package org.huifang.insight.dashboard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huifang.insight.indicator.Compared;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where complaints come from most: regions by link of the chain, categories, and what customers talk about. */
@Service
@Transactional(readOnly = true)
public class HotSpots {

    private static final String COMPLAINTS = "complaints";
    private static final List<String> LINKS = List.of("PICKUP", "TRANSIT", "DELIVERY", "AFTER_SALES", "");

    private final Indicators indicators;

    HotSpots(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * A region and its complaints by link of the chain.
     *
     * @param byLink in the order of the chain; the last one where no link is known
     */
    public record Region(String region, long complaints, Map<String, Long> byLink) {}

    /** How often something was complained about, and how often in as many days before. */
    public record Frequent(String value, long complaints, long before) {}

    /** The regions with most complaints first. */
    public List<Region> regions(Period period, int most) {
        var regions = new TreeMap<String, Map<String, Long>>();
        indicators.comparison(COMPLAINTS, period, Dimension.REGION_LINK).forEach(cell -> {
            var slash = cell.value().lastIndexOf('/');
            regions.computeIfAbsent(cell.value().substring(0, slash), region -> new LinkedHashMap<>())
                    .put(cell.value().substring(slash + 1), cell.estimate().n());
        });
        return regions.entrySet().stream()
                .map(entry -> region(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Region::complaints).reversed().thenComparing(Region::region))
                .limit(most)
                .toList();
    }

    private static Region region(String name, Map<String, Long> counts) {
        var byLink = new LinkedHashMap<String, Long>();
        LINKS.forEach(link -> byLink.put(link, counts.getOrDefault(link, 0L)));
        return new Region(
                name, byLink.values().stream().mapToLong(Long::longValue).sum(), byLink);
    }

    /** What is complained about most. */
    public List<Frequent> problems(Period period, int most) {
        return frequent(period, Dimension.CATEGORY, most);
    }

    /** Concepts of the classifier's vocabulary that complaints use most. */
    public List<Frequent> words(Period period, int most) {
        return frequent(period, Dimension.TERM, most);
    }

    /** Values of any dimension, those with most complaints first. */
    public List<Frequent> frequent(Period period, Dimension dimension, int most) {
        var before = new TreeMap<String, Long>();
        indicators
                .comparison(COMPLAINTS, period.before(), dimension)
                .forEach(value -> before.put(value.value(), value.estimate().n()));
        return indicators.comparison(COMPLAINTS, period, dimension).stream()
                .sorted(Comparator.comparing(
                                (Compared value) -> -value.estimate().n())
                        .thenComparing(Compared::value))
                .limit(most)
                .map(value -> new Frequent(value.value(), value.estimate().n(), before.getOrDefault(value.value(), 0L)))
                .toList();
    }
}
