package org.huifang.customer.file.content;

/**
 * One thing that is wrong with what somebody sent; never repeats what they sent.
 *
 * @param field column of the CSV file and, in camel case, property of the API
 */
public record Objection(String field, String chinese, String english) {}
