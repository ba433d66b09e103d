/**
 * What a customer is entitled to, by the rules of {@code rules/entitlement.drl}: recommended with its reasons, decided by a
 * person. Amounts are whole cents.
 */
package org.huifang.complaint.remedy.entitlement;
