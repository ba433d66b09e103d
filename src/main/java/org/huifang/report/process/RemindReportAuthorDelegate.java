package org.huifang.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.report.Reports;
import org.springframework.stereotype.Component;

@Component("remindReportAuthor")
class RemindReportAuthorDelegate implements JavaDelegate {

    private final Reports reports;

    RemindReportAuthorDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.remind(ServiceReportModel.reportOf(execution), "team-leads");
    }
}
