/** Trainings as a page for leads. */
package org.huifang.staff.training.web;
