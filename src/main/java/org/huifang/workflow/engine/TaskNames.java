package org.huifang.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Writes the case's number behind the name of each task, so that lists tell cases apart and can be searched by number. It
 * happens here and not in the models, whose labels would have to hold an expression.
 */
class TaskNames extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskNames::addNumber);
    }

    private static void addNumber(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            task.setName(task.getName() + " · " + number);
        }
    }
}
