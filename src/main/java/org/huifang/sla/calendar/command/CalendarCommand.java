package org.huifang.sla.calendar.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huifang.sla.calendar.InvalidCalendar;
import org.huifang.sla.calendar.NoWorkingTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What a process owner asks of calendars in a terminal. Whatever is wrong: one sentence on stderr and exit code 2. */
@Command(
        name = "scripts/calendar",
        description = "Business calendars: which hours count, and when something is due. 工作日历",
        subcommands = {PreviewCommand.class, DueCommand.class, CheckCommand.class})
public class CalendarCommand {

    private static final int REFUSED = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "shows this 帮助")
    private boolean help;

    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new CommandLine(new CalendarCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, all) -> refuse(err, wrong.getMessage()))
                .setExecutionExceptionHandler((failure, line, parsed) -> refused(err, failure));
        if (arguments.length == 0) {
            command.usage(err);
            return REFUSED;
        }
        return command.execute(arguments);
    }

    private static int refused(PrintWriter err, Exception failure) throws Exception {
        if (failure instanceof InvalidCalendar
                || failure instanceof NoWorkingTime
                || failure instanceof UnusableInput) {
            return refuse(err, failure.getMessage());
        }
        throw failure;
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence.lines().findFirst().orElse(""));
        return REFUSED;
    }
}
