/**
 * Whether a customer may leave us: a score by the rules of {@code rules/at-risk.drl} with its reasons, advice that a person may
 * override. Reads what happened to the customer's cases from their tables, and changes none of them.
 */
package org.huifang.customer.risk;
