package org.huifang.insight.agent;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.huifang.home.HomeTime;
import org.huifang.insight.agent.AgentTable.Accusations;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service star (S1-19): who stands where in a month, and the stars that were published. */
@Service
@Transactional
public class ServiceStars {

    private static final int STARS = 3;

    private final AgentTable table;
    private final JdbcClient database;
    private final Clock clock;

    ServiceStars(AgentTable table, JdbcClient database, Clock clock) {
        this.table = table;
        this.database = database;
        this.clock = clock;
    }

    /** The month before the one it is in the house. */
    public YearMonth lastMonth() {
        return thisMonth().minusMonths(1);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(HomeTime.dayOf(clock.instant()));
    }

    /** The ranked first, then those who are not, the largest sample first. */
    @Transactional(readOnly = true)
    public List<StarCandidate> ranking(YearMonth month) {
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        var upheld = table.accusations(period, null).stream()
                .filter(accusations -> accusations.upheld() > 0)
                .map(Accusations::agent)
                .collect(Collectors.toSet());
        return StarRanking.of(table.cells(period), upheld);
    }

    /**
     * Those of the first three who are above the average, as reckoned now; what is published stays as it is.
     *
     * @throws InvalidStars when the month is not over, was published, or nobody is to be
     */
    public void publish(YearMonth month, String by) {
        if (!month.isBefore(thisMonth())) {
            throw new InvalidStars("本月尚未结束，不能公布", "The month is not over yet.");
        }
        var stars = ranking(month).stream()
                .filter(candidate ->
                        candidate.rank() != null && candidate.rank() <= STARS && candidate.isAboveTheHouse())
                .toList();
        if (stars.isEmpty()) {
            throw new InvalidStars(
                    "没有人达到最低样本且高于平均，无可公布",
                    "Nobody with the sample it takes is above the average; there is nothing to publish.");
        }
        if (!published(month).isEmpty()) {
            throw new InvalidStars("该月已公布", "The stars of this month have been published.");
        }
        stars.forEach(star -> insert(month, star, by, clock.instant()));
    }

    private void insert(YearMonth month, StarCandidate star, String by, Instant now) {
        database.sql(
                        """
                insert into service_star values (:month, :agent, :rank, :n, :solved, :expected, :ratio, :low, :high, :by, :at)""")
                .param("month", month.atDay(1))
                .param("agent", star.agent())
                .param("rank", star.rank())
                .param("n", star.n())
                .param("solved", star.solved())
                .param("expected", star.expected())
                .param("ratio", star.ratio())
                .param("low", star.low())
                .param("high", star.high())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<ServiceStar> published(YearMonth month) {
        return database.sql("select * from service_star where month = :month order by rank, agent")
                .param("month", month.atDay(1))
                .query(ServiceStar.class)
                .list();
    }

    /** The newest month first. */
    @Transactional(readOnly = true)
    public List<ServiceStar> published(int limit) {
        return database.sql("select * from service_star order by month desc, rank, agent limit :limit")
                .param("limit", limit)
                .query(ServiceStar.class)
                .list();
    }
}
