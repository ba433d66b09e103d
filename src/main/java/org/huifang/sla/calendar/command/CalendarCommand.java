package org.huifang.sla.calendar.command;

import org.huifang.sla.calendar.InvalidCalendar;
import org.huifang.sla.calendar.NoWorkingTime;
import org.huifang.terminal.TerminalCommand;
import picocli.CommandLine.Command;

/** What a process owner asks of calendars in a terminal. Whatever is wrong: one sentence on stderr and exit code 2. */
@Command(
        name = "scripts/calendar",
        description = "Business calendars: which hours count, and when something is due. 工作日历",
        subcommands = {PreviewCommand.class, DueCommand.class, CheckCommand.class})
public class CalendarCommand extends TerminalCommand {

    CalendarCommand() {
        super(InvalidCalendar.class, NoWorkingTime.class);
    }

    public static void main(String... arguments) {
        new CalendarCommand().start(arguments);
    }
}
