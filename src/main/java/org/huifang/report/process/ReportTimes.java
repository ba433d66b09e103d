package org.huifang.report.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.home.HomeTime;
import org.huifang.report.ReportSettings;
import org.huifang.report.Reports;
import org.huifang.workflow.DailyCycle;
import org.huifang.workflow.PublishedToModels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When reports begin by themselves, and until when people have time. */
@Component("reportTimes")
@PublishedToModels
public class ReportTimes {

    private final Reports reports;
    private final ReportSettings settings;
    private final Clock clock;

    ReportTimes(@Lazy Reports reports, ReportSettings settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Each morning, since the first of a month here is another day in the zone of the machine. What is not due is not opened.
     */
    public String cycle() {
        return DailyCycle.at(settings.at(), HomeTime.ZONE, clock);
    }

    /** Counted from when it could be written, or was returned. */
    public Date writtenBy(DelegateExecution execution) {
        return Date.from(since(execution).plus(settings.writtenWithin()));
    }

    public Date reviewedBy(DelegateExecution execution) {
        return Date.from(since(execution).plus(settings.reviewedWithin()));
    }

    private Instant since(DelegateExecution execution) {
        return reports.look(ServiceReportModel.reportOf(execution)).stateSince();
    }
}
