package org.huifang.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives a task the listeners that its element template names. */
class TemplatedListeners extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var expressions = Context.getProcessEngineConfiguration().getExpressionManager();
        TemplateProperties.of(element).forEach((name, bean) -> {
            if (name != null && name.startsWith(TemplateProperties.LISTENER)) {
                task.addTaskListener(
                        name.substring(TemplateProperties.LISTENER.length()),
                        new DelegateExpressionTaskListener(expressions.createExpression(bean), List.of()));
            }
        });
    }
}
