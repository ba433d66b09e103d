package org.huifang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * What a form offers to choose from, where that depends on the case: codes and labels, never words of a customer. A variable of
 * its task, in JSON because Tasklist's forms take nothing else; it ends with the task.
 */
public final class FormChoices {

    /** @param value code, which is submitted; {@code label} is what the person reads */
    public record Choice(String value, String label) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;

    private FormChoices(String name) {
        this.name = name;
    }

    public static FormChoices named(String name) {
        return new FormChoices(name);
    }

    public String name() {
        return name;
    }

    public void offer(DelegateTask task, List<Choice> choices) {
        try {
            task.setVariableLocal(
                    name, SpinValues.jsonValue(JSON.writeValueAsString(choices)).create());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Choices are plain.", impossible);
        }
    }

    /** Codes that the form of this task has offered; empty for a task from before it offered any. */
    public Optional<List<String>> offeredBy(DelegateTask task) {
        return Optional.ofNullable((SpinJsonNode) task.getVariableLocal(name))
                .map(choices -> choices.elements().stream()
                        .map(choice -> choice.prop("value").stringValue())
                        .toList());
    }
}
