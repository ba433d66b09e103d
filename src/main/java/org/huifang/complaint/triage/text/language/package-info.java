/**
 * From a customer's words to the features a classifier counts: one spelling for simplified, traditional, Cantonese and Taiwan
 * usage, words by Lucene's Chinese analysis with English stems, character n-grams, and the concepts both languages share.
 */
package org.huifang.complaint.triage.text.language;
