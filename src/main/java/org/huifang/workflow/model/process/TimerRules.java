package org.huifang.workflow.model.process;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.huifang.workflow.engine.TemplateProperties;

/** Dates come from facts: of a promise, which never takes work away, or of something waited for, which may. */
final class TimerRules {

    private static final Pattern ASKED = Pattern.compile("\\$\\{(\\w+)\\.\\w+\\(execution.*\\)}");
    private static final String CLOCK = "${slaClock.";

    static void check(CheckedProcess checked) {
        checked.all(TimerEventDefinition.class).forEach(timer -> timer(checked, timer));
    }

    private static void timer(CheckedProcess checked, TimerEventDefinition timer) {
        var holder = timer.getParentElement();
        if (holder instanceof BoundaryEvent event) {
            checked.require(
                    ASKED.matcher(dateOf(timer)).matches(),
                    event.getId(),
                    "到期时间必须取自已发布的对象，如 ${slaClock.dueAt(execution, 'RESOLUTION')}",
                    "its date must come from a published bean, such as ${slaClock.dueAt(execution, 'RESOLUTION')}");
            neverTakesWorkAway(checked, timer, event.getId(), event.cancelActivity());
        } else if (holder instanceof StartEvent start && start.getParentElement() instanceof SubProcess) {
            neverTakesWorkAway(checked, timer, start.getId(), start.isInterrupting());
        }
        checked.require(
                !(dateOf(timer) + cycleOf(timer) + durationOf(timer)).isEmpty(),
                ((BaseElement) holder).getId(),
                "计时器没有设置时间",
                "its timer says no time");
    }

    private static void neverTakesWorkAway(
            CheckedProcess checked, TimerEventDefinition timer, String element, boolean interrupts) {
        checked.require(
                !interrupts || !(dateOf(timer) + cycleOf(timer)).contains(CLOCK),
                element,
                "时限计时器不得中断工作，请改为非中断",
                "an SLA timer must not take the work away; make it non-interrupting");
    }

    /** Where it stands in the timer, or where an element template wrote it. */
    private static String dateOf(TimerEventDefinition timer) {
        return timer.getTimeDate() == null
                ? CheckedProcess.properties((BaseElement) timer.getParentElement())
                        .getOrDefault(TemplateProperties.DATE, "")
                : timer.getTimeDate().getTextContent().strip();
    }

    private static String cycleOf(TimerEventDefinition timer) {
        return timer.getTimeCycle() == null
                ? ""
                : timer.getTimeCycle().getTextContent().strip();
    }

    private static String durationOf(TimerEventDefinition timer) {
        return timer.getTimeDuration() == null
                ? ""
                : timer.getTimeDuration().getTextContent().strip();
    }

    private TimerRules() {}
}
