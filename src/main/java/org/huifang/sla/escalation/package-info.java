/**
 * The ladder E0 to E4: what happens when a promise is at risk or broken, by {@code dmn/escalation.dmn}. Each level of each
 * clock is climbed once, whoever asks and however often.
 */
package org.huifang.sla.escalation;
