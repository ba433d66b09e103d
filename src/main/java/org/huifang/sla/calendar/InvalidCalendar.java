package org.huifang.sla.calendar;

/** A calendar cannot mean what it says; the message is a sentence that names file and line. */
public class InvalidCalendar extends RuntimeException {

    /** @param sentence without full stop */
    InvalidCalendar(String file, int line, String sentence) {
        super("%s, line %d: %s.".formatted(file, line, sentence));
    }

    /** For what is wrong with the file as a whole. */
    InvalidCalendar(String file, String sentence) {
        super("%s: %s.".formatted(file, sentence));
    }
}
