package org.huifang.workflow.model.command;

import org.huifang.terminal.TerminalCommand;
import picocli.CommandLine.Command;

/** Exit codes: 0, 1 when models break a rule, 2 with one sentence on stderr for whatever else is wrong. */
@Command(
        name = "scripts/models",
        description = "Processes, decision tables and forms: check, draw, and see what runs. 流程与决策表",
        subcommands = {CheckCommand.class, RenderCommand.class, VersionsCommand.class})
public class ModelsCommand extends TerminalCommand {

    static final int BROKEN = 1;

    public static void main(String... arguments) {
        new ModelsCommand().start(arguments);
    }
}
