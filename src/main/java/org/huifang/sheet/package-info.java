/** Tables as files for people who reckon on with them: CSV of any length, or sheets of a workbook. Numbers stay numbers. */
package org.huifang.sheet;
