/**
 * The service report of a month, a quarter or a year: figures kept as they were computed, findings in words, what a person concludes, review
 * and return, publication as page, PDF and workbook. What a report promises is an improvement action with the report as its origin; the next
 * report says what became of it. It names no customer and no agent (S4-45, S4-46, S4-48, S3-22).
 */
package org.huifang.report;
