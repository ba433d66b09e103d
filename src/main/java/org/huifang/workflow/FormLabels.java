package org.huifang.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a form calls its fields, so that a refusal names what the person saw. */
final class FormLabels {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The label; the field's own name where the form has none. */
    static String labelOf(DelegateTask task, String field) {
        try (var form = task.getProcessEngineServices().getFormService().getDeployedTaskForm(task.getId())) {
            return StreamSupport.stream(JSON.readTree(form).findParents("key").spliterator(), false)
                    .filter(component -> component.path("key").asText().equals(field))
                    .map(component -> component.path("label"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(field);
        } catch (ProcessEngineException | IOException noForm) {
            return field;
        }
    }

    private FormLabels() {}
}
