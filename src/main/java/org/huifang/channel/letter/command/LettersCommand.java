package org.huifang.channel.letter.command;

import java.util.List;
import org.huifang.channel.letter.InvalidLetter;
import org.huifang.terminal.TerminalCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a service team asks of letters in a terminal. Whatever is wrong: a sentence each on stderr and exit code 2. */
@Command(
        name = "scripts/letters",
        description = "Letters to customers: list, check and preview them. 客户信函",
        subcommands = {ListCommand.class, CheckCommand.class, PreviewCommand.class})
public class LettersCommand extends TerminalCommand {

    LettersCommand() {
        super(InvalidLetter.class);
    }

    public static void main(String... arguments) {
        new LettersCommand().start(arguments);
    }

    @Override
    protected CommandLine line() {
        return super.line().setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    protected List<String> sentences(Exception mistake) {
        return mistake instanceof InvalidLetter invalid ? invalid.problems() : super.sentences(mistake);
    }
}
