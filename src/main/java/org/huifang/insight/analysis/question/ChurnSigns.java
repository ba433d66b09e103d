package org.huifang.insight.analysis.question;

import java.util.List;
import org.huifang.insight.analysis.sample.Complainants;
import org.huifang.insight.analysis.sample.CustomerRow;
import org.huifang.insight.analysis.sample.Filter;
import org.huifang.insight.analysis.statistics.Chances;
import org.huifang.insight.indicator.Period;
import org.huifang.insight.warning.chart.FalseDiscovery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers who complained and whose parcels of the last week fell against their own eight weeks before. */
@Service
public class ChurnSigns {

    /** By at least so much, so that large customers are not called lost for a trifle (own). */
    private static final double LEAST_DROP = 0.3;

    /** At most so many of the signs are expected to be false (own). */
    private static final double FALSE_SIGNS = 0.05;

    private static final double WEEKS_BEFORE = 8;

    private final Complainants complainants;

    ChurnSigns(Complainants complainants) {
        this.complainants = complainants;
    }

    /**
     * What was found.
     *
     * @param complainants how many customers complained
     * @param read how many of them were read
     * @param known those whose parcels are known and who complained before these were counted
     * @param fallen those of them whose parcels fell
     */
    public record Signs(long complainants, long read, List<CustomerRow> known, List<CustomerRow> fallen) {}

    @Transactional(readOnly = true, timeout = 20)
    public Signs of(Period period, Filter filter) {
        var sample = complainants.of(period, filter);
        var known = sample.rows().stream()
                .filter(customer -> customer.before()
                        && customer.lastWeek() != null
                        && customer.eightWeeks() != null
                        && customer.eightWeeks() > 0)
                .toList();
        var limit = FalseDiscovery.limit(
                known.stream().mapToDouble(ChurnSigns::chance).toArray(), FALSE_SIGNS);
        var fallen = known.stream()
                .filter(customer -> change(customer) <= -LEAST_DROP && chance(customer) <= limit)
                .toList();
        return new Signs(sample.population(), sample.rows().size(), known, fallen);
    }

    /** From -1, nothing any more, upwards. */
    public static double change(CustomerRow customer) {
        return customer.lastWeek() * WEEKS_BEFORE / customer.eightWeeks() - 1;
    }

    private static double chance(CustomerRow customer) {
        return Chances.ofDrop(customer.lastWeek(), 1, customer.eightWeeks(), WEEKS_BEFORE);
    }
}
