package org.huifang.workflow.model.process;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.contract.Vocabulary.Names;

/** Messages, errors, escalations: what a process waits for must be sent by somebody, and what is sent must be waited for. */
final class NameRules {

    static void check(CheckedProcess checked) {
        checked.all(Message.class)
                .forEach(message ->
                        declared(checked, message.getId(), "消息 message", message.getName(), Names::messages));
        checked.all(Error.class)
                .forEach(error -> declared(checked, error.getId(), "错误 error", error.getErrorCode(), Names::errors));
        checked.all(Escalation.class)
                .forEach(raised -> declared(
                        checked, raised.getId(), "升级 escalation", raised.getEscalationCode(), Names::escalations));
        checked.all(Signal.class)
                .forEach(signal -> checked.find(
                        signal.getId(), "不使用信号，请用消息", "signals are not used; use a message of the process"));
        checked.names().ifPresent(names -> everyMessageIsHeard(checked, names.messages()));
    }

    private static void declared(
            CheckedProcess checked, String element, String kind, String name, Function<Names, Set<String>> known) {
        var names = checked.names()
                .map(known)
                .orElseGet(() -> all(checked.vocabulary().processes().values(), known));
        checked.require(
                name != null && names.contains(name),
                element,
                "未声明的%s“%s”；本流程可用的有%s".formatted(kind.split(" ")[0], name, names),
                "the %s '%s' is not declared; this process has %s".formatted(kind.split(" ")[1], name, names));
    }

    private static void everyMessageIsHeard(CheckedProcess checked, Set<String> sent) {
        var heard = Stream.concat(
                        checked.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                        checked.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                .filter(message -> message != null && message.getName() != null)
                .map(Message::getName)
                .toList();
        sent.stream()
                .filter(message -> !heard.contains(message))
                .forEach(message -> checked.find(
                        "definitions",
                        "系统会发送消息“%s”，但流程中不再有事件接收它".formatted(message),
                        "Huifang sends the message '%s', but no event of the process waits for it any more"
                                .formatted(message)));
    }

    private static Set<String> all(Collection<Vocabulary.Names> processes, Function<Names, Set<String>> known) {
        var all = new TreeSet<String>();
        processes.forEach(process -> all.addAll(known.apply(process)));
        return all;
    }

    private NameRules() {}
}
