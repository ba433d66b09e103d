package org.huifang.channel.letter.command;

import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says everything that is wrong with the letters. 检查信函")
class CheckCommand implements Runnable {

    @Mixin
    private ChosenFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        folder.letters();
        folder.html();
        spec.commandLine()
                .getOut()
                .println("%d letters in %d languages  有效 valid"
                        .formatted(Purpose.values().length, Language.values().length));
    }
}
