/**
 * Supervision (S2-54): a sample of closed cases is looked at again by somebody who took no part in them; what is found can be contested,
 * and leads to improvements and trainings.
 */
package org.huifang.supervision;
