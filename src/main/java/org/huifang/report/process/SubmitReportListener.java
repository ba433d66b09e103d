package org.huifang.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.report.InvalidReport;
import org.huifang.report.Reports;
import org.huifang.report.process.ServiceReportModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm("write-report")
@Component("submitReport")
class SubmitReportListener implements TaskListener {

    private final Reports reports;

    SubmitReportListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        try {
            reports.submit(ServiceReportModel.reportOf(task), Actor.staff(form.completedBy()));
        } catch (InvalidReport refused) {
            throw form.invalid(refused);
        }
    }
}
