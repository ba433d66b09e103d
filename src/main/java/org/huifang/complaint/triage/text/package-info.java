/**
 * Reads what a customer wrote: type, category, tone and the remedy wished, each with a calibrated confidence. {@link
 * org.huifang.complaint.triage.text.TextTriage} is the door; process owners' words in {@code dmn/triage-overrides.dmn} have the
 * last say. Knows neither engine nor web, and keeps no text.
 */
package org.huifang.complaint.triage.text;
