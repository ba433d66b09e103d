package org.huifang.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/**
 * Notes which tables were evaluated on this thread and which rows fired. The engine's result object does not say it, and
 * its history does so only at several rows written per evaluation.
 */
public class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> events = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var noted = events.get();
        if (noted != null) {
            noted.add(event);
        }
    }

    /** Runs an evaluation and returns the events of its tables, required ones first. */
    List<DmnDecisionTableEvaluationEvent> during(Runnable evaluation) {
        events.set(new ArrayList<>());
        try {
            evaluation.run();
            return events.get();
        } finally {
            events.remove();
        }
    }
}
