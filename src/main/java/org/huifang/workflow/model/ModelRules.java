package org.huifang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.finding.Finding;
import org.huifang.workflow.model.finding.Surroundings;
import org.huifang.workflow.model.form.FormRules;
import org.huifang.workflow.model.process.ProcessRules;
import org.huifang.workflow.model.table.TableRules;

/** What process owners may deploy, and what it obeys: processes, decision tables, forms, and nothing else. */
public final class ModelRules {

    private final ProcessRules processes;
    private final TableRules tables;
    private final FormRules forms;

    public ModelRules(Vocabulary vocabulary) {
        this.processes = new ProcessRules(vocabulary);
        this.tables = new TableRules(vocabulary);
        this.forms = new FormRules(vocabulary);
    }

    /**
     * Everything that is wrong with files that are deployed together.
     *
     * @param files content by name, in the order to report in
     * @param isForm whether there is a form of this id besides
     * @param isProcess whether there is a process of this key besides
     */
    public List<Finding> check(Map<String, byte[]> files, Predicate<String> isForm, Predicate<String> isProcess) {
        var surroundings = new Together(
                files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".form"))
                        .flatMap(file -> FormRules.idIn(file.getValue()).stream())
                        .collect(Collectors.toSet()),
                files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".bpmn"))
                        .flatMap(file -> ProcessRules.keysIn(file.getValue()).stream())
                        .collect(Collectors.toSet()),
                isForm,
                isProcess);
        var findings = new ArrayList<Finding>();
        files.forEach((name, content) -> findings.addAll(check(name, content, surroundings)));
        return findings;
    }

    private List<Finding> check(String name, byte[] content, Surroundings surroundings) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "bpmn" -> processes.check(name, content, surroundings);
            case "dmn" -> tables.check(name, content);
            case "form" -> forms.check(name, content);
            default ->
                List.of(new Finding(
                        name,
                        "file",
                        "只能部署流程（.bpmn）、决策表（.dmn）和表单（.form）",
                        "only processes (.bpmn), tables (.dmn) and forms (.form) may be deployed"));
        };
    }

    private record Together(
            Set<String> formsBeside, Set<String> processesBeside, Predicate<String> isForm, Predicate<String> isProcess)
            implements Surroundings {

        @Override
        public boolean hasForm(String id) {
            return isForm.test(id);
        }

        @Override
        public boolean hasProcess(String key) {
            return isProcess.test(key);
        }
    }
}
