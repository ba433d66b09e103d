/**
 * Which hours count: business calendars read from plain text (YAML, and iCalendar for holidays and make-up days), and the one
 * arithmetic that says when a promise is due and how much of it has passed. Knows neither the engine nor the database.
 */
package org.huifang.sla.calendar;
