/** Facts in a customer's words: waybill numbers, phone numbers, amounts of money and dates. */
package org.huifang.complaint.triage.text.extraction;
