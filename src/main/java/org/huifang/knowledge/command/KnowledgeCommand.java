package org.huifang.knowledge.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huifang.knowledge.article.InvalidArticle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What a service team asks of its articles in a terminal. Whatever is wrong: one sentence on stderr and exit code 2. */
@Command(
        name = "scripts/knowledge",
        description = "The knowledge base: which articles are valid, and what they would answer. 知识库",
        subcommands = {CheckCommand.class, AskCommand.class})
public class KnowledgeCommand {

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
        var command = new CommandLine(new KnowledgeCommand())
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
        if (failure instanceof InvalidArticle) {
            return refuse(err, failure.getMessage());
        }
        throw failure;
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence.lines().findFirst().orElse(""));
        return REFUSED;
    }
}
