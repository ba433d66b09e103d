/** {@code scripts/calendar}: shows a month, computes a due date and checks a folder, without Spring and without the engine. */
package org.huifang.sla.calendar.command;
