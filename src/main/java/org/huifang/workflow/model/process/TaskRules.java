package org.huifang.workflow.model.process;

import static org.huifang.workflow.model.process.CheckedProcess.camunda;
import static org.huifang.workflow.model.process.CheckedProcess.extensions;
import static org.huifang.workflow.model.process.CheckedProcess.properties;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.huifang.workflow.engine.TemplateProperties;

/** Tasks of people: a form that exists, and somebody who takes down what is submitted. */
final class TaskRules {

    static void check(CheckedProcess checked) {
        checked.all(UserTask.class).forEach(task -> task(checked, task));
        checked.all(StartEvent.class).stream()
                .filter(start -> camunda(start, "formRef") != null)
                .forEach(start -> form(checked, start));
    }

    private static void task(CheckedProcess checked, UserTask task) {
        if (camunda(task, "formRef") == null) {
            checked.find(task.getId(), "没有表单", "it has no form");
        } else {
            form(checked, task);
        }
        checked.require(
                task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null,
                task.getId(),
                "没有负责人也没有候选组，谁也看不到这项任务",
                "it has neither an assignee nor candidate groups, so that nobody would see it");
        var listeners = listeners(task);
        checked.require(
                listeners.stream().anyMatch(listener -> "complete".equals(listener.event())),
                task.getId(),
                "没有程序接收提交的内容：缺少 complete 监听器；请用元素模板",
                "nothing takes down what is submitted: it has no complete listener; use an element template");
        listeners.forEach(listener -> WorkRules.delegate(checked, task.getId(), listener.bean(), "listener"));
    }

    private record Listener(String event, String bean) {}

    /** Those of the model, and those an element template wrote. */
    private static List<Listener> listeners(UserTask task) {
        var listeners = new ArrayList<Listener>();
        extensions(task, CamundaTaskListener.class)
                .forEach(listener -> listeners.add(
                        new Listener(listener.getCamundaEvent(), listener.getCamundaDelegateExpression())));
        properties(task).forEach((name, value) -> {
            if (name.startsWith(TemplateProperties.LISTENER)) {
                listeners.add(new Listener(name.substring(TemplateProperties.LISTENER.length()), value));
            }
        });
        return listeners;
    }

    private static void form(CheckedProcess checked, FlowNode node) {
        var form = camunda(node, "formRef");
        if ("deployment".equals(camunda(node, "formRefBinding"))) {
            checked.require(
                    checked.surroundings().formsBeside().contains(form),
                    node.getId(),
                    "表单“%s”不在本次部署中；请把绑定改为 latest".formatted(form),
                    "the form '%s' is not part of this deployment; bind it as latest".formatted(form));
        } else {
            checked.require(
                    checked.surroundings().knowsForm(form),
                    node.getId(),
                    "没有名为“%s”的表单".formatted(form),
                    "there is no form '%s'".formatted(form));
        }
    }

    private TaskRules() {}
}
