package org.huifang.workflow.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one person did to a task or a process, with all that it changed. */
class Operation {

    /** Values of these are users, instants, numbers and states; those of anything else might be somebody's words. */
    private static final Set<String> PLAIN = Set.of(
            "assignee",
            "owner",
            "delegation",
            "priority",
            "dueDate",
            "followUpDate",
            "delete",
            "suspensionState",
            "retries",
            "duedate",
            "processDefinitionId",
            "newProcessDefinitionId",
            "nrOfInstances",
            "async");

    private final String caseNumber;
    private final String actor;
    private final Map<String, Object> facts;
    private final List<Map<String, Object>> changes = new ArrayList<>();

    Operation(String caseNumber, String actor, Map<String, Object> facts) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.facts = facts;
    }

    /** @param property null for an operation that changes none, such as starting a process */
    void changed(String property, String from, String to) {
        if (property == null) {
            return;
        }
        var change = new LinkedHashMap<String, Object>();
        change.put("property", property);
        if (PLAIN.contains(property)) {
            change.put("from", from);
            change.put("to", to);
        }
        changes.add(change);
    }

    String caseNumber() {
        return caseNumber;
    }

    String actor() {
        return actor;
    }

    Map<String, Object> data() {
        var data = new LinkedHashMap<>(facts);
        data.put("changes", changes);
        return data;
    }
}
