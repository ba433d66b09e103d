package org.huifang.workflow.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The rules every process model obeys; one set for the tests, the deployer and the check before a deployment. */
public class ProcessRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]{7}");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(\\w+)\\.\\w+\\(execution.*\\)}");
    private static final String CLOCK = "${slaClock.dueAt(";

    private final Predicate<String> published;

    /** @param published whether a bean of this name may be named by models */
    public ProcessRules(Predicate<String> published) {
        this.published = published;
    }

    public List<Finding> check(String name, BpmnModelInstance model) {
        return new Check(name, model).run();
    }

    private final class Check {

        private final String name;
        private final BpmnModelInstance model;
        private final List<Finding> findings = new ArrayList<>();

        Check(String name, BpmnModelInstance model) {
            this.name = name;
            this.model = model;
        }

        List<Finding> run() {
            all(Process.class).forEach(this::process);
            all(FlowNode.class).forEach(this::node);
            all(ScriptTask.class).forEach(task -> find(task.getId(), "scripts are not allowed in models"));
            all(CamundaScript.class).forEach(script -> find("script", "scripts are not allowed in models"));
            all(ServiceTask.class)
                    .forEach(task -> work(task, task.getCamundaDelegateExpression(), task.getCamundaTopic()));
            all(BusinessRuleTask.class)
                    .forEach(task -> work(task, task.getCamundaDelegateExpression(), task.getCamundaTopic()));
            all(UserTask.class).forEach(this::userTask);
            all(BoundaryEvent.class).forEach(this::boundary);
            all(ExclusiveGateway.class).forEach(this::gateway);
            all(CallActivity.class).forEach(this::call);
            return findings;
        }

        private void process(Process process) {
            require(process.isExecutable(), process.getId(), "the process is not executable");
            require(
                    process.getCamundaHistoryTimeToLiveString() != null,
                    process.getId(),
                    "the process has no history time to live");
        }

        private void node(FlowNode node) {
            var inner = node.getParentElement() instanceof SubProcess;
            require(
                    !GENERATED.matcher(node.getId()).matches(),
                    node.getId(),
                    "the id was generated; give it a meaning");
            var label = node.getName();
            if (node instanceof Task || node instanceof BoundaryEvent || node instanceof EndEvent && !inner) {
                require(label != null && !label.isBlank(), node.getId(), "it has no label");
            }
            if (camunda(node, "asyncBefore") != null || camunda(node, "asyncAfter") != null) {
                require(retries(node), node.getId(), "it is a save point without a retry time cycle");
            }
        }

        private boolean retries(FlowNode node) {
            return node.getExtensionElements() != null
                    && !node.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .list()
                            .isEmpty();
        }

        private void work(Task task, String delegate, String topic) {
            for (var attribute : List.of("class", "expression")) {
                require(
                        camunda(task, attribute) == null,
                        task.getId(),
                        "camunda:%s is not allowed; use a delegate expression".formatted(attribute));
            }
            if (topic == null) {
                bean(task.getId(), delegate);
            } else {
                require(task.isCamundaAsyncAfter(), task.getId(), "an external task needs a save point after it");
            }
        }

        private void bean(String element, String expression) {
            var bean = BEAN.matcher(expression == null ? "" : expression);
            if (!bean.matches()) {
                find(element, "it has no delegate expression such as ${beanName}");
            } else {
                require(
                        published.test(bean.group(1)),
                        element,
                        "there is no delegate or listener '%s'".formatted(bean.group(1)));
            }
        }

        private void userTask(UserTask task) {
            require(camunda(task, "formRef") != null, task.getId(), "it has no form");
            var listeners = task.getExtensionElements() == null
                    ? List.<CamundaTaskListener>of()
                    : task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list();
            require(
                    listeners.stream().anyMatch(listener -> "complete".equals(listener.getCamundaEvent())),
                    task.getId(),
                    "nothing takes down what is submitted: it has no complete listener");
            listeners.forEach(listener -> bean(task.getId(), listener.getCamundaDelegateExpression()));
        }

        private void boundary(BoundaryEvent event) {
            event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .forEach(timer -> boundaryTimer(event, timer));
        }

        /** Dates come from facts: of a promise, which never takes work away, or of something waited for, which may. */
        private void boundaryTimer(BoundaryEvent event, TimerEventDefinition timer) {
            var date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
            var asked = ASKED.matcher(date);
            require(
                    asked.matches() && published.test(asked.group(1)),
                    event.getId(),
                    "its date must come from a published bean, such as ${slaClock.dueAt(execution, 'MILESTONE')}");
            require(
                    !event.cancelActivity() || !date.startsWith(CLOCK),
                    event.getId(),
                    "an SLA timer must not take the work away");
        }

        private void gateway(ExclusiveGateway gateway) {
            if (gateway.getOutgoing().size() > 1) {
                require(gateway.getName() != null, gateway.getId(), "a splitting gateway needs its question as label");
                gateway.getOutgoing()
                        .forEach(flow -> require(flow.getName() != null, flow.getId(), "the answer has no label"));
            }
        }

        private void call(CallActivity call) {
            var passed = call.getExtensionElements() != null
                    && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .anyMatch(in -> in.getCamundaBusinessKey() != null);
            require(passed, call.getId(), "it does not pass the business key on");
        }

        private static String camunda(FlowNode node, String attribute) {
            return node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
        }

        private void require(boolean holds, String element, String sentence) {
            if (!holds) {
                find(element, sentence);
            }
        }

        private void find(String element, String sentence) {
            findings.add(new Finding(name, element, sentence));
        }

        private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return model.getModelElementsByType(type);
        }
    }
}
