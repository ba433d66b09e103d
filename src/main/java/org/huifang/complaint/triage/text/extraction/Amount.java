package org.huifang.complaint.triage.text.extraction;

/**
 * An amount of money.
 *
 * @param cents in hundredths of the currency, greater than 0
 * @param currency ISO 4217, such as CNY
 */
public record Amount(long cents, String currency) {}
