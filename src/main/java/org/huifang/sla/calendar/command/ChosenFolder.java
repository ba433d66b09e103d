package org.huifang.sla.calendar.command;

import java.nio.file.Path;
import org.huifang.sla.calendar.BusinessCalendar;
import org.huifang.sla.calendar.CalendarFolder;
import picocli.CommandLine.Option;

/** Where the calendars of a command come from. */
class ChosenFolder {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "calendars of this folder instead of those that come with Huifang")
    private Path folder;

    BusinessCalendar calendar(String region) {
        var calendars = folder == null ? CalendarFolder.shipped() : CalendarFolder.at(folder);
        return calendars.source(region).read();
    }
}
