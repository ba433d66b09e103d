package org.huifang.workflow.model.process;

import static org.huifang.workflow.model.process.CheckedProcess.camunda;
import static org.huifang.workflow.model.process.CheckedProcess.extensions;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** Who does the work of a step: a delegate or a worker; and that a failure is tried again. */
final class WorkRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    static void check(CheckedProcess checked) {
        checked.all(ServiceTask.class).forEach(task -> work(checked, task));
        checked.all(SendTask.class).forEach(task -> work(checked, task));
        checked.all(BusinessRuleTask.class).forEach(task -> work(checked, task));
        checked.all(MessageEventDefinition.class).stream()
                .filter(sent -> sent.getParentElement() instanceof ThrowEvent)
                .forEach(sent -> delegate(
                        checked, ((ThrowEvent) sent.getParentElement()).getId(), delegateOf(sent), "delegate"));
        checked.all(FlowNode.class).forEach(node -> node(checked, node));
    }

    private static String delegateOf(MessageEventDefinition sent) {
        return camunda(sent, "delegateExpression");
    }

    private static void work(CheckedProcess checked, Task task) {
        var topic = camunda(task, "topic");
        if (topic == null) {
            delegate(checked, task.getId(), camunda(task, "delegateExpression"), "delegate");
        } else {
            checked.require(
                    checked.vocabulary().topics().contains(topic),
                    task.getId(),
                    "没有处理“%s”的外部任务程序；可用的有%s"
                            .formatted(topic, checked.vocabulary().topics()),
                    "no worker serves the topic '%s'; there are %s"
                            .formatted(topic, checked.vocabulary().topics()));
            checked.require(
                    task.isCamundaAsyncAfter(),
                    task.getId(),
                    "外部任务之后必须有保存点（asyncAfter）",
                    "an external task needs a save point after it");
        }
    }

    /** @param kind what is asked for, as people call it */
    static void delegate(CheckedProcess checked, String element, String expression, String kind) {
        var bean = BEAN.matcher(expression == null ? "" : expression);
        var known = kind.equals("delegate")
                ? checked.vocabulary().delegates()
                : checked.vocabulary().listeners();
        if (!bean.matches()) {
            checked.find(
                    element,
                    "没有指定由哪个程序处理，如 ${beanName}；请用元素模板",
                    "it has no %s expression such as ${beanName}; use an element template".formatted(kind));
        } else if (!known.contains(bean.group(1))) {
            checked.find(
                    element,
                    "没有名为“%s”的处理程序；请用元素模板".formatted(bean.group(1)),
                    "there is no %s '%s'; use an element template".formatted(kind, bean.group(1)));
        }
    }

    private static void node(CheckedProcess checked, FlowNode node) {
        if (isTrue(node, "asyncBefore") || isTrue(node, "asyncAfter")) {
            checked.require(
                    camunda(node, "modelerTemplate") != null // these cannot set one; the engine's own is the same
                            || !extensions(node, CamundaFailedJobRetryTimeCycle.class)
                                    .isEmpty(),
                    node.getId(),
                    "保存点没有设置重试周期，如 PT30S,PT2M,PT10M,PT1H,PT4H",
                    "it is a save point without a retry time cycle, such as PT30S,PT2M,PT10M,PT1H,PT4H");
        }
        extensions(node, CamundaExecutionListener.class)
                .forEach(listener ->
                        delegate(checked, node.getId(), listener.getCamundaDelegateExpression(), "delegate"));
    }

    private static boolean isTrue(FlowNode node, String attribute) {
        return "true".equals(camunda(node, attribute));
    }

    private WorkRules() {}
}
