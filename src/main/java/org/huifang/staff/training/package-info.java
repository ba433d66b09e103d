/** Trainings (S0-25, S1-13, S1-14): who had which, when and by whom, and which are due by {@code dmn/training-due.dmn}. */
package org.huifang.staff.training;
