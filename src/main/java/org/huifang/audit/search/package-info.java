/**
 * Finds running and ended cases by what auditors ask for: number, customer's number, waybill, category, period, outcome, broken
 * promise, agent, rule row, model version. Nothing here names a person.
 */
package org.huifang.audit.search;
