package org.huifang.sla.calendar.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huifang.sla.calendar.CalendarFolder;
import org.huifang.sla.calendar.InvalidCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says what is wrong with the calendars of a folder. 检查日历文件夹")
class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var calendars = CalendarFolder.at(folder);
        var invalid = calendars.regions().stream()
                .filter(region -> !isValid(calendars, region))
                .count();
        if (invalid > 0) {
            return 2;
        }
        calendars.unnamedCalendars().forEach(list -> out("%s  没有日历引用它 no calendar names it".formatted(list)));
        return 0;
    }

    /** All of them are looked at, so that nobody has to mend one to hear of the next. */
    private boolean isValid(CalendarFolder calendars, String region) {
        try {
            var calendar = calendars.source(region).read();
            out("%s  %s  %s  有效 valid".formatted(region, calendar.name(), calendar.zone()));
            return true;
        } catch (InvalidCalendar invalid) {
            spec.commandLine().getErr().println(invalid.getMessage());
            return false;
        }
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
