package org.huifang.desk.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * The sequence flows a process has taken. The engine writes down work and endings only; what a token merely passes, such as
 * gateways, is read off the flows between them: from each activity to the one that came next of those it leads to.
 */
final class TakenPath {

    private final BpmnModelInstance model;
    private final List<String> activities;
    private final Set<String> recorded;
    private final Set<String> flows = new HashSet<>();
    private final Set<String> passed = new HashSet<>();

    /** @param history in the order in which it happened */
    TakenPath(BpmnModelInstance model, List<HistoricActivityInstance> history) {
        this.model = model;
        this.activities =
                history.stream().map(HistoricActivityInstance::getActivityId).toList();
        this.recorded = Set.copyOf(activities);
        model.getModelElementsByType(StartEvent.class).forEach(start -> follow(start, -1));
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).getEndTime() != null && !history.get(i).isCanceled()) {
                if (model.getModelElementById(activities.get(i)) instanceof FlowNode node) {
                    follow(node, i);
                }
            }
        }
    }

    Set<String> flows() {
        return flows;
    }

    /** Gateways and starts on the way. */
    Set<String> passed() {
        return passed;
    }

    /** To the activity that came first after this place in history; a start leads nowhere when another one was taken. */
    private void follow(FlowNode from, int place) {
        var ways = new HashMap<String, List<SequenceFlow>>();
        var open = new ArrayDeque<Map.Entry<FlowNode, List<SequenceFlow>>>();
        var seen = new HashSet<String>();
        open.add(Map.entry(from, List.of()));
        while (!open.isEmpty()) {
            var here = open.poll();
            for (var flow : here.getKey().getOutgoing()) {
                var way = new ArrayList<>(here.getValue());
                way.add(flow);
                var target = flow.getTarget();
                if (recorded.contains(target.getId())) {
                    ways.putIfAbsent(target.getId(), way);
                } else if (isPassed(target) && seen.add(target.getId())) {
                    open.add(Map.entry(target, way));
                }
            }
        }
        for (int next = place + 1; next < activities.size(); next++) {
            var way = ways.get(activities.get(next));
            if (way != null) {
                take(from, way);
                return;
            }
        }
    }

    /** What leaves no trace of its own; work that is not in history was not done, and nothing leads through it. */
    private static boolean isPassed(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
    }

    private void take(FlowNode from, List<SequenceFlow> way) {
        passed.add(from.getId());
        for (var flow : way) {
            flows.add(flow.getId());
            passed.add(flow.getTarget().getId());
        }
    }
}
