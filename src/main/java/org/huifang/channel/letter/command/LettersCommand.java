package org.huifang.channel.letter.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huifang.channel.letter.InvalidLetter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What a service team asks of letters in a terminal. Whatever is wrong: a sentence each on stderr and exit code 2. */
@Command(
        name = "scripts/letters",
        description = "Letters to customers: list, check and preview them. 客户信函",
        subcommands = {ListCommand.class, CheckCommand.class, PreviewCommand.class})
public class LettersCommand {

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
        var command = new CommandLine(new LettersCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, all) -> {
                    err.println(wrong.getMessage().lines().findFirst().orElse(""));
                    return REFUSED;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> refused(err, failure));
        if (arguments.length == 0) {
            command.usage(err);
            return REFUSED;
        }
        return command.execute(arguments);
    }

    private static int refused(PrintWriter err, Exception failure) throws Exception {
        if (failure instanceof InvalidLetter invalid) {
            invalid.problems().forEach(err::println);
            return REFUSED;
        }
        if (failure instanceof UnusableInput) {
            err.println(failure.getMessage());
            return REFUSED;
        }
        throw failure;
    }
}
