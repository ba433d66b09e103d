package org.huifang.terminal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What is asked of Huifang in a terminal, without starting it. Speaks UTF-8, whatever the platform's charset. What somebody can put
 * right themselves is said on stderr and ends with exit code 2, as does asking for nothing, which is answered with the usage.
 */
public abstract class TerminalCommand {

    public static final int REFUSED = 2;

    private final List<Class<? extends Exception>> mistakes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "shows this 帮助")
    private boolean help;

    /** @param mistakes of whoever typed the command, besides {@link UnusableInput}; anything else thrown is a fault of ours */
    @SafeVarargs
    protected TerminalCommand(Class<? extends Exception>... mistakes) {
        this.mistakes = List.of(mistakes);
    }

    /** Ends the process. */
    protected final void start(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Returns the exit code. */
    public final int run(PrintWriter out, PrintWriter err, String... arguments) {
        var command = line().setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, all) -> refuse(err, firstLine(wrong)))
                .setExecutionExceptionHandler((failure, line, parsed) -> refused(err, failure));
        if (arguments.length == 0) {
            command.usage(err);
            return REFUSED;
        }
        return command.execute(arguments);
    }

    /** How what was typed is read. */
    protected CommandLine line() {
        return new CommandLine(this);
    }

    /** What is said of a mistake. */
    protected List<String> sentences(Exception mistake) {
        return firstLine(mistake);
    }

    private static List<String> firstLine(Exception mistake) {
        return List.of(mistake.getMessage().lines().findFirst().orElse(""));
    }

    private int refused(PrintWriter err, Exception failure) throws Exception {
        if (failure instanceof UnusableInput || mistakes.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return refuse(err, sentences(failure));
        }
        throw failure;
    }

    private static int refuse(PrintWriter err, List<String> sentences) {
        sentences.forEach(err::println);
        return REFUSED;
    }
}
