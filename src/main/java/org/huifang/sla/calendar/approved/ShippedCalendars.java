package org.huifang.sla.calendar.approved;

import java.nio.file.Path;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.sla.calendar.CalendarFolder;
import org.huifang.sla.calendar.CalendarSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The calendars of the folder, or those that come with the application; in force at once where a region has none yet. */
@Component
public class ShippedCalendars implements SmartInitializingSingleton {

    private final Calendars calendars;
    private final Map<String, CalendarSource> sources;

    /** @param folder with the owner's calendars; empty for those of the application */
    ShippedCalendars(Calendars calendars, @Value("${huifang.sla.calendar-folder:}") String folder) {
        this.calendars = calendars;
        this.sources = (folder.isEmpty() ? CalendarFolder.shipped() : CalendarFolder.at(Path.of(folder))).sources();
    }

    @Override
    public void afterSingletonsInstantiated() {
        sources.forEach((region, source) -> {
            if (calendars.newest(region).isEmpty()) {
                calendars.approve(source, Actor.SYSTEM);
            }
        });
    }

    /** By region. */
    public Map<String, CalendarSource> sources() {
        return sources;
    }
}
