package org.huifang.supervision.draw;

/**
 * A case closed on a day, as far as the draw has to know it.
 *
 * @param seal hash of the ledger's entry that closed it, in hexadecimal: nobody knows it before
 */
record ClosedCase(String number, String category, String priority, String outcome, String agent, String seal) {}
