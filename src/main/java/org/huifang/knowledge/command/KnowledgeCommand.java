package org.huifang.knowledge.command;

import org.huifang.knowledge.article.InvalidArticle;
import org.huifang.terminal.TerminalCommand;
import picocli.CommandLine.Command;

/** What a service team asks of its articles in a terminal. Whatever is wrong: one sentence on stderr and exit code 2. */
@Command(
        name = "scripts/knowledge",
        description = "The knowledge base: which articles are valid, and what they would answer. 知识库",
        subcommands = {CheckCommand.class, AskCommand.class})
public class KnowledgeCommand extends TerminalCommand {

    KnowledgeCommand() {
        super(InvalidArticle.class);
    }

    public static void main(String... arguments) {
        new KnowledgeCommand().start(arguments);
    }
}
