/**
 * Workers that have carried out what was agreed: refunds, vouchers, redeliveries and replacements, by other systems of the
 * courier. They speak HTTP to the engine, to us and to those systems, and also run as a process of their own.
 */
package org.huifang.complaint.remedy.payout;
