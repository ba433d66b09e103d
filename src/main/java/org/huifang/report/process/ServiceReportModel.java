package org.huifang.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/service-report.bpmn}. The business key is the report's number. */
@ProcessContract
public final class ServiceReportModel {

    public static final String KEY = "service-report";

    public static final class Messages {

        public static final String REPORT_OPENED = "service-report-opened";

        private Messages() {}
    }

    public static final class Variables {

        public static final ProcessVariable<String> REPORT_NUMBER = ProcessVariable.text("reportNumber");
        public static final ProcessVariable<Boolean> REPORT_APPROVED = ProcessVariable.flag("reportApproved");

        static final Set<String> STANDING = Set.of(REPORT_NUMBER.name(), REPORT_APPROVED.name());

        private Variables() {}
    }

    static String reportOf(VariableScope scope) {
        return Variables.REPORT_NUMBER.from(scope);
    }

    private ServiceReportModel() {}
}
