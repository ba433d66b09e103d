package org.huifang.workflow.diagram;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is drawn on a diagram.
 *
 * @param elements by the id of a task, event, gateway or sub-process; ids the model does not know are left out
 * @param flows    ids of the sequence flows that were taken
 */
public record Marks(Map<String, Mark> elements, Set<String> flows) {

    public Marks {
        elements = Map.copyOf(elements);
        flows = Set.copyOf(flows);
    }

    public static Marks none() {
        return new Marks(Map.of(), Set.of());
    }

    Optional<Mark> on(String element) {
        return Optional.ofNullable(elements.get(element));
    }
}
