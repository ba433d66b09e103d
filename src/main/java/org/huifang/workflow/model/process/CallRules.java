package org.huifang.workflow.model.process;

import static org.huifang.workflow.model.process.CheckedProcess.camunda;
import static org.huifang.workflow.model.process.CheckedProcess.extensions;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Processes that call others: there is such a one, it gets the case's number, and both know what is passed. */
final class CallRules {

    static void check(CheckedProcess checked) {
        checked.all(CallActivity.class).forEach(call -> {
            called(checked, call);
            passed(checked, call);
        });
    }

    private static void called(CheckedProcess checked, CallActivity call) {
        var key = call.getCalledElement();
        var known = "deployment".equals(camunda(call, "calledElementBinding"))
                ? checked.surroundings().processesBeside().contains(key)
                : checked.surroundings().knowsProcess(key);
        checked.require(known, call.getId(), "没有名为“%s”的流程".formatted(key), "there is no process '%s'".formatted(key));
        checked.require(
                extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaBusinessKey() != null),
                call.getId(),
                "没有把案件编号（business key）传给被调用的流程",
                "it does not pass the business key on");
    }

    private static void passed(CheckedProcess checked, CallActivity call) {
        var here = checked.variables().keySet();
        var there = checked.vocabulary().of(call.getCalledElement());
        for (var in : extensions(call, CamundaIn.class)) {
            known(checked, call, in.getCamundaSource(), here);
            there.ifPresent(names -> known(
                    checked, call, in.getCamundaTarget(), names.variables().keySet()));
        }
        for (var out : extensions(call, CamundaOut.class)) {
            known(checked, call, out.getCamundaTarget(), here);
            there.ifPresent(names -> known(
                    checked, call, out.getCamundaSource(), names.variables().keySet()));
        }
    }

    private static void known(CheckedProcess checked, CallActivity call, String variable, Set<String> variables) {
        checked.require(
                variable == null || variables.contains(variable),
                call.getId(),
                "未知的变量“%s”".formatted(variable),
                "the variable '%s' is unknown".formatted(variable));
    }

    private CallRules() {}
}
