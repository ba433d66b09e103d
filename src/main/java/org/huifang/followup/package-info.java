/** Contact after service: the callback that confirms a solution, its attempts, and what each of them means for the next. */
package org.huifang.followup;
