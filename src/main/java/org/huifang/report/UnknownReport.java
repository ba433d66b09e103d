package org.huifang.report;

/** There is no report of this number. */
public class UnknownReport extends RuntimeException {

    public UnknownReport() {
        super("没有该编号的报告。There is no report of this number.");
    }
}
