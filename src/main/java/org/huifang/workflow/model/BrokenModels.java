package org.huifang.workflow.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.huifang.workflow.model.finding.Finding;

/**
 * Models that break a rule are not deployed, none of them. Of its superclass because the engine's API answers that one with
 * 400 and the report of each file; Camunda Modeler shows the message.
 */
public class BrokenModels extends ParseException {

    private final transient List<Finding> findings;

    BrokenModels(List<Finding> findings) {
        super(
                "没有部署任何内容，因为模型有以下问题。Nothing was deployed, because of these models:\n"
                        + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")),
                findings.get(0).model(),
                List.of(),
                List.of());
        this.findings = findings;
    }

    /** By file, with the element of each. */
    @Override
    public List<ResourceReport> getResorceReports() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::model,
                        LinkedHashMap::new,
                        Collectors.mapping(finding -> (Problem) new Breach(finding), Collectors.toList())))
                .entrySet()
                .stream()
                .map(file -> (ResourceReport) new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
                .toList();
    }

    /** A finding as the engine reports it; which line it is on is unknown. */
    private record Breach(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.toString();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return List.of(finding.element());
        }
    }
}
