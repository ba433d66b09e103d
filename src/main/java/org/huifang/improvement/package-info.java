/**
 * Improvement actions (S2-69, S4-54): from a warning, an audit, a report, a suggestion or by hand; cause, measure, owner and due date, and
 * whether it helped.
 */
package org.huifang.improvement;
