package org.huifang.sla.calendar.command;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.huifang.terminal.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "preview", description = "Shows a month day by day. 按日预览一个月")
class PreviewCommand implements Runnable {

    @Parameters(paramLabel = "REGION", description = "such as cn")
    private String region;

    @Parameters(paramLabel = "MONTH", description = "such as 2026-10")
    private String month;

    @Mixin
    private ChosenFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(new MonthPage(folder.calendar(region), month()).text());
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException malformed) {
            throw new UnusableInput("'%s' is not a month such as 2026-10.".formatted(month));
        }
    }
}
