package org.huifang.workflow.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Models, tables and a form that are broken on purpose, each in one way, and what a process owner is told of each. */
public enum BrokenSet {
    MISSING_TIME_TO_LIVE(
            "missing-time-to-live.bpmn", "register-call", "The process has no history time to live", "没有设置历史保留期"),
    UNKNOWN_BEAN(
            "unknown-bean.bpmn",
            "Task_RegisterCall",
            "There is no delegate 'registerTheCall'",
            "没有名为“registerTheCall”的处理程序"),
    SCRIPT("script.bpmn", "Task_RegisterCall", "Scripts are not allowed in models", "不允许使用脚本"),
    INTERRUPTING_SLA_TIMER(
            "interrupting-sla-timer.bpmn",
            "BoundaryEvent_Late",
            "An SLA timer must not take the work away; make it non-interrupting",
            "时限计时器不得中断工作"),
    UNKNOWN_MILESTONE(
            "unknown-milestone.bpmn",
            "TimerEventDefinition_Late",
            "'HUMAN_ANSWER' is no value it can have; there are [ACKNOWLEDGEMENT",
            "“HUMAN_ANSWER”不是可用的值"),
    UNDECLARED_MESSAGE(
            "undeclared-message.bpmn",
            "Message_CallerHungUp",
            "The message 'caller-hung-up' is not declared",
            "未声明的消息“caller-hung-up”"),
    UNKNOWN_VARIABLE(
            "unknown-variable.bpmn",
            "Task_TellNumber",
            "The variable 'callTakerName' is unknown; there are [callTaker, complaintNumber",
            "未知的变量“callTakerName”"),
    ANY_CLASS("any-class.bpmn", "Task_TellNumber", "There is no published bean 'execution'", "没有已发布的对象“execution”"),
    UNKNOWN_FORM(
            "unknown-form.bpmn", "Task_TellNumber", "There is no form 'tell-the-number'", "没有名为“tell-the-number”的表单"),
    UNKNOWN_TOPIC(
            "unknown-topic.bpmn",
            "Task_RegisterCall",
            "No worker serves the topic 'send-fax'",
            "没有处理“send-fax”的外部任务程序"),
    UNKNOWN_PROCESS(
            "unknown-process.bpmn",
            "Task_RegisterCall",
            "There is no process 'register-complaint'",
            "没有名为“register-complaint”的流程"),
    MISSING_CATCH_ALL("missing-catch-all.dmn", "waiting-table", "No row catches what the others leave", "没有兜底行"),
    OVERLAPPING_RULES(
            "overlapping-rules.dmn",
            "waiting-branch",
            "Under the hit policy UNIQUE rows 1 (waiting-urgent-branch) and 2 match the same",
            "第1行（waiting-urgent-branch）与第2行会同时命中"),
    UNKNOWN_INPUT(
            "unknown-input.dmn",
            "waiting-input-priority",
            "The variable 'urgency' is unknown; there are [awaiting, priority]",
            "未知的变量“urgency”"),
    MISSING_OUTPUT("missing-output.dmn", "waiting-table", "The output column 'longest' is missing", "缺少输出列“longest”"),
    UNREADABLE_CELL("unreadable-cell.dmn", "waiting-urgent-branch", "is no FEEL expression", "不是正确的FEEL表达式"),
    MISSPELT_WORD(
            "misspelt-word.dmn",
            "waiting-urgent-branch",
            "\"BRANHC\" is no value of its column; there are [\"BRANCH\"",
            "\"BRANHC\"不是该列可用的值"),
    NOBODY_ASKS(
            "nobody-asks.dmn",
            "how-long-to-wait",
            "Nothing asks a table 'how-long-to-wait'",
            "没有程序使用决策表“how-long-to-wait”"),
    UNKNOWN_FIELD(
            "unknown-field.form",
            "whatIsDone",
            "Nothing takes down a field 'whatIsDone'; there are [measure]",
            "没有程序接收字段“whatIsDone”"),
    NO_MODEL("helper.js", "file", "Only processes (.bpmn), tables (.dmn) and forms (.form) may be deployed", "只能部署流程");

    private final String file;
    private final String element;
    private final String english;
    private final String chinese;

    BrokenSet(String file, String element, String english, String chinese) {
        this.file = file;
        this.element = element;
        this.english = english;
        this.chinese = chinese;
    }

    public static Path folder() {
        return Path.of("src/test/resources/broken-models");
    }

    public Path path() {
        return folder().resolve(file);
    }

    public String file() {
        return file;
    }

    public String element() {
        return element;
    }

    /** What has to stand in what people read. */
    public String[] words() {
        return Stream.of(file + ", " + element + ": ", english, chinese).toArray(String[]::new);
    }

    static Stream<String> files() {
        return Arrays.stream(values()).map(BrokenSet::file);
    }
}
