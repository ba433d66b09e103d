package org.huifang.workflow.model.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.terminal.UnusableInput;
import org.huifang.workflow.model.form.FormRules;
import org.huifang.workflow.model.process.ProcessRules;
import picocli.CommandLine.Option;

/** The files a command is about: those named, else everything in {@code bpmn/} and {@code dmn/} of the project. */
class ModelFiles {

    @Option(names = "--project", paramLabel = "DIR", defaultValue = ".", hidden = true)
    private Path project;

    /** Content by name, in the order of the names. */
    Map<String, byte[]> content(List<Path> named) {
        return named.isEmpty() ? ofProject() : read(named.stream().collect(Collectors.toMap(Path::toString, at -> at)));
    }

    /** Ids of the forms that the project has besides those named. */
    List<String> formsOfProject() {
        return ofProject().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .flatMap(file -> FormRules.idIn(file.getValue()).stream())
                .toList();
    }

    List<String> processesOfProject() {
        return ofProject().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> ProcessRules.keysIn(file.getValue()).stream())
                .toList();
    }

    private Map<String, byte[]> ofProject() {
        return read(Stream.of("bpmn", "dmn")
                .map(project::resolve)
                .filter(Files::isDirectory)
                .flatMap(ModelFiles::within)
                .collect(Collectors.toMap(file -> project.relativize(file).toString(), file -> file)));
    }

    private static Stream<Path> within(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> read(Map<String, Path> files) {
        var content = new TreeMap<String, byte[]>();
        files.forEach((name, file) -> {
            try {
                content.put(name, Files.readAllBytes(file));
            } catch (IOException missing) {
                throw new UnusableInput("无法读取 %s。There is no file %s that can be read.".formatted(file, file));
            }
        });
        return content;
    }
}
