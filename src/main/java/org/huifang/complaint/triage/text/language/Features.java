package org.huifang.complaint.triage.text.language;

/**
 * What a classifier is given of a text.
 *
 * @param names of the features, each once, such as {@code w:签收} for a word
 * @param values their weights, greater than 0, in the same order
 */
public record Features(String[] names, float[] values) {}
