package org.huifang.channel.letter.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.huifang.channel.Letter.Purpose;
import org.huifang.channel.letter.Placeholder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Shows the letters and what each may say. 列出信函及可用占位符")
class ListCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        for (var purpose : Purpose.values()) {
            out.println("%-18s  %s".formatted(purpose.fileName(), words(purpose)));
        }
        out.println();
        Arrays.stream(Placeholder.values())
                .forEach(placeholder -> out.println(
                        "%-12s  %s".formatted("{{%s}}".formatted(placeholder.word()), placeholder.meaning())));
    }

    private static String words(Purpose purpose) {
        return Placeholder.of(purpose).stream().map(Placeholder::word).collect(Collectors.joining(" "));
    }
}
