package org.huifang.report;

/** What drives a report from its figures to its publication. */
public interface ReportLifecycle {

    void start(String number);
}
