/** Whether an improvement moved the figure it was meant to move: before and after, with an interval. */
package org.huifang.improvement.effect;
