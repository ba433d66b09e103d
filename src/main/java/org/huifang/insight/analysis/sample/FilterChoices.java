package org.huifang.insight.analysis.sample;

import java.util.List;
import org.huifang.insight.indicator.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be filtered by, from the sums of months. */
@Repository
public class FilterChoices {

    private static final int MOST = 200;

    private final JdbcClient database;

    FilterChoices(JdbcClient database) {
        this.database = database;
    }

    /** Values of a dimension that complaints ever had, the most frequent two hundred, in their order. */
    public List<String> of(Dimension dimension) {
        return database.sql(
                        """
                select value from (
                    select value from insight.monthly
                    where dimension = :dimension and measure = 'COMPLAINTS' and value <> ''
                    group by value having sum(n) > 0 order by sum(n) desc, value limit :most) frequent
                order by value""")
                .param("dimension", dimension.name())
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
