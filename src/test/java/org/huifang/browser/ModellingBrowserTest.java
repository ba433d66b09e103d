package org.huifang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.huifang.workflow.model.finding.Xml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model opened and saved by the libraries of Camunda Modeler: nothing lost, and easy to read. */
class ModellingBrowserTest {

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the models were");

    private static ModellingLibrary library;

    @BeforeAll
    static void openLibrary() throws IOException {
        library = new ModellingLibrary(visitors.browser().newPage());
    }

    static Stream<Path> processes() throws IOException {
        return files("bpmn", ".bpmn");
    }

    static Stream<Path> tables() throws IOException {
        return files("dmn", ".dmn");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processOpensWithoutAWarningAndSaysTheSameWhenSaved(Path file) throws IOException, Xml.Unreadable {
        var opened = library.openProcess(file);

        assertThat(opened.get("warnings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        var saved = opened.get("xml").toString();
        assertThat(Bpmn.readModelFromStream(stream(saved))).isNotNull();
        assertThat(Meaning.of(saved)).isEqualTo(Meaning.of(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tableOpensWithoutAWarningAndSaysTheSameWhenSaved(Path file) throws IOException, Xml.Unreadable {
        var opened = library.openTable(file);

        assertThat(opened.get("warnings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        var saved = opened.get("xml").toString();
        assertThat(Dmn.readModelFromStream(stream(saved))).isNotNull();
        assertThat(Meaning.of(saved)).isEqualTo(Meaning.of(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processIsEasyToRead(Path file) throws IOException {
        var drawing = new Drawing(library.openProcess(file));

        assertThat(drawing.size()).isPositive();
        assertThat(drawing.overlaps()).isEmpty();
        assertThat(drawing.flowsThroughShapes()).isEmpty();
        assertThat(drawing.backwardFlows()).isEmpty();
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
