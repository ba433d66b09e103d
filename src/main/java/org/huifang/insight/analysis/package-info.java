/**
 * Analyses on demand: a manager picks a question, days and a filter, and is answered in words, then by a table, then by how it was
 * reckoned. What a question is answered by stands in {@code question}, what it is made of in {@code sample}.
 */
package org.huifang.insight.analysis;
