package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFolderTest {

    private static final String YAML =
            """
            region: de
            name: Deutschland
            zone: Europe/Berlin
            week: {monday: ["09:00-17:00"]}
            holidays: [de.ics]
            """;
    private static final String ICS = CalendarText.ics("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261003\nEND:VEVENT\n");

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> CalendarFolder.at(folder).sources())
                .isInstanceOf(InvalidCalendar.class)
                .hasMessage(message.formatted(folder));
    }

    @Test
    void readsEveryCalendarWithTheListsItNames() throws IOException {
        write("de.yaml", "\uFEFF" + YAML);
        write("de.ics", ICS);
        write("fr.yaml", YAML.replace("de", "fr").replace("[fr.ics]", "[]"));
        write("de-2027.ics", "not looked at");
        write("notes.txt", "neither");
        var calendars = CalendarFolder.at(folder);

        assertThat(calendars.sources()).containsOnlyKeys("de", "fr");
        assertThat(calendars.source("de")).isEqualTo(new CalendarSource(YAML, Map.of("de.ics", ICS)));
        assertThat(calendars.source("fr").calendars()).isEmpty();
        assertThat(calendars.unnamedCalendars()).containsExactly("de-2027.ics");
    }

    @Test
    void refusesARegionThatIsNotTheNameOfTheFile() throws IOException {
        write("hk.yaml", "# Germany\n" + YAML);
        write("de.ics", ICS);

        assertRefused("hk.yaml, line 2: the region is de, but the file is called hk.yaml.");
    }

    @Test
    void refusesAMissingRegionUnderTheNameOfTheFile() throws IOException {
        write("hk.yaml", YAML.replace("region: de\n", ""));

        assertRefused("hk.yaml, line 1: the calendar has no region.");
    }

    @Test
    void refusesAMissingHolidayList() throws IOException {
        write("de.yaml", YAML);

        assertRefused("de.yaml, line 5: there is no de.ics beside it.");
    }

    @Test
    void refusesOtherCharsets() throws IOException {
        Files.write(folder.resolve("cn.yaml"), "name: 中国".getBytes(Charset.forName("GB18030")));

        assertRefused("cn.yaml: the file is not UTF-8.");
    }

    @Test
    void refusesAFolderWithoutCalendars() throws IOException {
        assertRefused("%s: there is no calendar (*.yaml) in the folder.");
        assertThatThrownBy(() -> CalendarFolder.at(folder).source("de"))
                .hasMessage("%s: there is no de.yaml.".formatted(folder));

        Files.delete(folder);
        assertRefused("%s: the folder cannot be read.");
    }
}
