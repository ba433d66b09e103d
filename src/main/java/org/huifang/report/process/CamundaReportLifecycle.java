package org.huifang.report.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huifang.report.ReportLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code service-report} beside its timer. */
@Component
class CamundaReportLifecycle implements ReportLifecycle {

    private final RuntimeService runtime;

    CamundaReportLifecycle(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number) {
        runtime.startProcessInstanceByMessage(
                ServiceReportModel.Messages.REPORT_OPENED,
                number,
                Map.of(ServiceReportModel.Variables.REPORT_NUMBER.name(), number));
    }
}
