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

@TakesForm(
        value = "review-report",
        fields = {"decision", "remark"})
@Component("reviewReport")
class ReviewReportListener implements TaskListener {

    /** What the form offers. */
    enum Decision {
        PUBLISH,
        RETURN
    }

    private final Reports reports;

    ReviewReportListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var approved = form.choice("decision", Decision.class) == Decision.PUBLISH;
        var remark = form.findText("remark", 2000).orElse(null);
        try {
            reports.review(ServiceReportModel.reportOf(task), approved, remark, Actor.staff(form.completedBy()));
        } catch (InvalidReport refused) {
            throw form.invalid(refused);
        }
        Variables.REPORT_APPROVED.on(task, approved);
    }
}
