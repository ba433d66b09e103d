package org.huifang.workflow.model.process;

import org.camunda.bpm.model.bpmn.instance.Process;

/** What a process says of itself. */
final class HeadRules {

    static void check(CheckedProcess checked) {
        var processes = checked.all(Process.class);
        checked.require(
                processes.size() == 1,
                "definitions",
                "一个文件只能有一个流程，这里有%d个".formatted(processes.size()),
                "a file holds one process, not %d".formatted(processes.size()));
        processes.forEach(process -> {
            checked.require(process.isExecutable(), process.getId(), "流程未标为可执行", "the process is not executable");
            checked.require(
                    process.getCamundaHistoryTimeToLiveString() != null,
                    process.getId(),
                    "没有设置历史保留期（History time to live），如 P1095D",
                    "the process has no history time to live, such as P1095D");
        });
    }

    private HeadRules() {}
}
