package org.huifang.workflow.model.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huifang.terminal.UnusableInput;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.model.ModelRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says what is wrong with models, as a server would when they are deployed. 检查模型")
class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files instead of all in bpmn/ and dmn/ 指定文件")
    private List<Path> named = List.of();

    @Mixin
    private ModelFiles files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var content = files.content(named);
        if (content.isEmpty()) {
            throw new UnusableInput("没有要检查的文件。There is nothing to check.");
        }
        var findings = new ModelRules(Vocabulary.ofThisApplication())
                .check(content, files.formsOfProject()::contains, files.processesOfProject()::contains);
        if (findings.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("%d 个文件均符合规则。All %d files obey the rules.".formatted(content.size(), content.size()));
            return 0;
        }
        findings.forEach(finding -> spec.commandLine().getErr().println(finding));
        return ModelsCommand.BROKEN;
    }
}
