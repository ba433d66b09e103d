package org.huifang.workflow.model.finding;

import java.util.Set;

/** What a model may refer to besides itself. */
public interface Surroundings {

    /** What else there is, such as what was deployed before. */
    boolean hasForm(String id);

    boolean hasProcess(String key);

    /** These come in the same deployment. */
    Set<String> formsBeside();

    Set<String> processesBeside();

    /** Whether there is such a form, beside or before. */
    default boolean knowsForm(String id) {
        return formsBeside().contains(id) || hasForm(id);
    }

    default boolean knowsProcess(String key) {
        return processesBeside().contains(key) || hasProcess(key);
    }
}
