package org.huifang.insight.agent;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.insight.agent.AgentTable.Accusations;
import org.huifang.insight.agent.AgentTable.Scores;
import org.huifang.insight.agent.AgentTable.Work;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of agents, from facts only. */
@Service
@Transactional(readOnly = true)
public class AgentWork {

    private static final SortedMap<Integer, Long> NO_TIMES = new TreeMap<>();

    private final AgentTable table;

    AgentWork(AgentTable table) {
        this.table = table;
    }

    /** Everybody who had a case that was closed in the period. */
    public List<AgentFigures> all(Period period) {
        return figures(table.work(period, null), period, null);
    }

    /** Of somebody who may have had none. */
    public AgentFigures of(String agent, Period period) {
        var work = table.work(period, agent);
        return figures(work.isEmpty() ? List.of(Work.none(agent)) : work, period, agent)
                .get(0);
    }

    /** Whether figures know somebody, at any time. */
    public boolean hasWorked(String agent) {
        return table.hasWorked(agent);
    }

    private List<AgentFigures> figures(List<Work> work, Period period, String agent) {
        var times = table.handlingTimes(period, agent);
        var scores = table.scores(period, agent).stream().collect(Collectors.toMap(Scores::agent, Function.identity()));
        var accusations = table.accusations(period, agent).stream()
                .collect(Collectors.toMap(Accusations::agent, Function.identity()));
        return work.stream()
                .map(one -> figures(
                        one,
                        times.getOrDefault(one.agent(), NO_TIMES),
                        scores.getOrDefault(one.agent(), new Scores(one.agent(), 0, 0, BigDecimal.ZERO)),
                        accusations.getOrDefault(one.agent(), new Accusations(one.agent(), 0, 0))))
                .toList();
    }

    private static AgentFigures figures(
            Work work, SortedMap<Integer, Long> times, Scores scores, Accusations accusations) {
        return new AgentFigures(
                work.agent(),
                work.cases(),
                Estimate.ofShare(work.firstResponses(), work.cases()),
                Estimate.ofShare(work.solved(), work.asked()),
                Estimate.ofShare(work.reopened(), work.cases()),
                Estimate.ofShare(work.satisfied(), work.rated()),
                Estimate.ofMean(scores.n(), scores.total(), scores.squares()),
                Estimate.ofMedianHours(times),
                accusations.upheld(),
                accusations.exonerated());
    }
}
