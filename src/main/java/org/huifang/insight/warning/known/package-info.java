/** Events everybody knows of, such as a storm or a day of sales, which explain alarms or make them milder; always with a reason. */
package org.huifang.insight.warning.known;
