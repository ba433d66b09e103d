/** The edge of the planning to its model. */
package org.huifang.followup.planning.process;
