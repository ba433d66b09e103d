package org.huifang.workflow.model.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.huifang.terminal.UnusableInput;
import org.huifang.workflow.diagram.Diagram;
import org.huifang.workflow.diagram.Marks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "render",
        description = "Draws processes as SVG and writes tables as HTML pages, to look at or print. 绘图")
class RenderCommand implements Runnable {

    @Parameters(index = "0", paramLabel = "DIR", description = "where to write; made when missing 输出文件夹")
    private Path folder;

    @Parameters(index = "1..*", paramLabel = "FILE", description = "files instead of all in bpmn/ and dmn/ 指定文件")
    private List<Path> named = List.of();

    @Mixin
    private ModelFiles files;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        files.content(named).forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                write(name, ".svg", drawn(name, content));
            } else if (name.endsWith(".dmn")) {
                write(name, ".html", page(name, content));
            }
        });
    }

    private static String drawn(String name, byte[] content) {
        try {
            return Diagram.of(Bpmn.readModelFromStream(new ByteArrayInputStream(content)))
                    .svg(Marks.none());
        } catch (ModelException | IllegalArgumentException unreadable) {
            throw new UnusableInput("%s 无法绘制。%s cannot be drawn.".formatted(name, name));
        }
    }

    private static String page(String name, byte[] content) {
        try {
            return new TablePage(Dmn.readModelFromStream(new ByteArrayInputStream(content))).html();
        } catch (ModelException unreadable) {
            throw new UnusableInput("%s 无法读取。%s cannot be read.".formatted(name, name));
        }
    }

    private void write(String name, String ending, String text) {
        var model = Path.of(name).getFileName().toString();
        var target = folder.resolve(model.substring(0, model.lastIndexOf('.')) + ending);
        try {
            Files.createDirectories(folder);
            Files.writeString(target, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        spec.commandLine().getOut().println(target);
    }
}
