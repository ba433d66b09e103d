package org.huifang.workflow.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives a timer at the border of a step the date that its element template names. */
class TemplatedTimers extends BpmnParse {

    TemplatedTimers(BpmnParser parser) {
        super(parser);
    }

    @Override
    public void parseBoundaryEvents(Element parent, ScopeImpl scope) {
        parent.elements("boundaryEvent").forEach(TemplatedTimers::complete);
        super.parseBoundaryEvents(parent, scope);
    }

    private static void complete(Element event) {
        var timer = event.element("timerEventDefinition");
        var date = TemplateProperties.of(event).get(TemplateProperties.DATE);
        if (timer != null && timer.elements().isEmpty() && date != null) {
            var timeDate = new Element(timer.getUri(), TemplateProperties.DATE, TemplateProperties.DATE, null, null);
            timeDate.appendText(date);
            timer.add(timeDate);
        }
    }
}
