package org.huifang.followup.callback;

/**
 * What the last callback of a case has found so far.
 *
 * @param satisfaction 1 to 5, or null
 * @param effort 1 to 7, or null
 * @param note of the caller, or null
 */
public record CallbackReport(CallbackDisposition disposition, Integer satisfaction, Integer effort, String note) {}
