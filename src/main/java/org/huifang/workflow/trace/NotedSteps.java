package org.huifang.workflow.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The steps and operations of one transaction, until they are written at its end. */
class NotedSteps implements TransactionSynchronization {

    private final CaseTrace trace;
    /** By case number, in one order whoever writes, so that two transactions never wait for each other. */
    private final Map<String, Map<String, Path>> paths = new TreeMap<>();

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, String> cases = new HashMap<>();

    /**
     * The steps of one process instance.
     *
     * @param model id of the definition, which holds key and version
     * @param calledBy the instance whose call activity started it; null when none did
     * @param steps such as {@code IN Task_X}, {@code VIA Flow_Y}, {@code OUT Task_X}
     */
    record Path(String instance, String model, String calledBy, List<String> steps) {}

    NotedSteps(CaseTrace trace) {
        this.trace = trace;
    }

    void step(String caseNumber, Path of, String step) {
        cases.put(of.instance(), caseNumber);
        paths.computeIfAbsent(caseNumber, number -> new LinkedHashMap<>())
                .computeIfAbsent(of.instance(), instance -> of)
                .steps()
                .add(step);
    }

    /** Knows instances that ended in this transaction, which the engine no longer does. */
    Optional<String> caseOf(String instance) {
        return Optional.ofNullable(cases.get(instance));
    }

    Operation operation(String id, Operation fresh) {
        return operations.computeIfAbsent(id, unknown -> fresh);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        operations.values().stream()
                .sorted((one, other) -> one.caseNumber().compareTo(other.caseNumber()))
                .forEach(operation ->
                        trace.append(operation.caseNumber(), operation.actor(), "OPERATION", operation.data()));
        paths.forEach((number, instances) ->
                trace.append(number, "system", "PATH", Map.of("instances", new ArrayList<>(instances.values()))));
        operations.clear();
        paths.clear();
    }

    /** A transaction within this one has steps of its own. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(trace);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(trace, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(trace);
    }
}
