package org.huifang.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a form calls its fields, so that a refusal names what the person saw. */
final class FormLabels {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The label; the field's own name where the form has none. */
    static String labelOf(DelegateTask task, String field) {
        return labelIn(() -> task.getProcessEngineServices().getFormService().getDeployedTaskForm(task.getId()), field);
    }

    /** The same of the form that started the process. */
    static String ofStart(DelegateExecution execution, String field) {
        return labelIn(
                () -> execution
                        .getProcessEngineServices()
                        .getFormService()
                        .getDeployedStartForm(execution.getProcessDefinitionId()),
                field);
    }

    private static String labelIn(Supplier<InputStream> source, String field) {
        try (var form = source.get()) {
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
