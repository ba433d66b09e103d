/** The edge of the clocks to the models: the dates timers ask for, moving them, and what happens when one fires. */
package org.huifang.sla.process;
