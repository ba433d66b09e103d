package org.huifang.workflow.model.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Exit codes: 0, 1 when models break a rule, 2 with one sentence on stderr for whatever else is wrong. */
@Command(
        name = "scripts/models",
        description = "Processes, decision tables and forms: check, draw, and see what runs. 流程与决策表",
        subcommands = {CheckCommand.class, RenderCommand.class, VersionsCommand.class})
public class ModelsCommand {

    static final int BROKEN = 1;
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
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new CommandLine(new ModelsCommand())
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
        if (failure instanceof UnusableInput) {
            return refuse(err, failure.getMessage());
        }
        throw failure;
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence.lines().findFirst().orElse(""));
        return REFUSED;
    }
}
