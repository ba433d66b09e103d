package org.huifang.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DiagramTest {

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementWithItsLabelIsDrawn(Path file) throws Exception {
        var model = Bpmn.readModelFromFile(file.toFile());
        var drawing = parse(Diagram.of(model).svg(Marks.none()));

        assertThat(elements(drawing, "g"))
                .extracting(element -> element.getAttribute("data-element"))
                .containsAll(Stream.concat(
                                model.getModelElementsByType(FlowNode.class).stream(),
                                model.getModelElementsByType(SequenceFlow.class).stream())
                        .map(FlowElement::getId)
                        .toList());
        var words = String.join(
                " ",
                elements(drawing, "text").stream().map(Element::getTextContent).toList());
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getName() != null) {
                assertThat(words).contains(node.getName().split("[\\s-]+"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsDrawnOutsideThePicture(Path file) throws Exception {
        var drawing = parse(Diagram.of(Bpmn.readModelFromFile(file.toFile())).svg(Marks.none()));
        var seen = Stream.of(
                        drawing.getDocumentElement().getAttribute("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(elements(drawing, "text")).allSatisfy(text -> {
            var half = Words.width(text.getTextContent(), Double.parseDouble(text.getAttribute("font-size"))) / 2;
            var x = Double.parseDouble(text.getAttribute("x"));
            assertThat(x - half).isGreaterThanOrEqualTo(seen[0]);
            assertThat(x + half).isLessThanOrEqualTo(seen[0] + seen[2]);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(seen[1], seen[1] + seen[3]);
        });
    }

    @Test
    void tokensWaysAndTimesAreDrawnOnTheirElements() throws Exception {
        var model = read("callback.bpmn");
        var marks = new Marks(
                Map.of(
                        "Task_PlanCallback", new Mark(Mark.State.DONE, "03-02 12:00"),
                        "Task_CallCustomer", new Mark(Mark.State.WAITING, null),
                        "Task_OfAnotherVersion", new Mark(Mark.State.FAILED, "gone")),
                Set.of(incoming(model, "Task_PlanCallback")));
        var drawing = parse(Diagram.of(model).svg(marks));

        assertThat(group(drawing, "Task_PlanCallback")
                        .getElementsByTagName("rect")
                        .item(0))
                .extracting(node -> ((Element) node).getAttribute("stroke"))
                .isEqualTo(Mark.State.DONE.line);
        assertThat(group(drawing, "Task_CallCustomer")
                        .getElementsByTagName("rect")
                        .item(0))
                .extracting(node -> ((Element) node).getAttribute("stroke"))
                .isEqualTo(Mark.State.WAITING.line);
        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("03-02 12:00")
                .doesNotContain("gone");
        assertThat(elements(drawing, "path").stream()
                        .filter(path -> path.getAttribute("stroke").equals(Mark.State.DONE.line))
                        .filter(path -> path.getAttribute("fill").equals("none")))
                .hasSize(1);
    }

    @Test
    void whatAModelSaysCannotBecomeMarkup() throws Exception {
        var model = read("callback.bpmn");
        FlowNode task = model.getModelElementById("Task_CallCustomer");
        task.setName("<script>alert(\"1\")</script> & so on");
        var drawing = parse(Diagram.of(model).svg(Marks.none()));

        assertThat(elements(drawing, "script")).isEmpty();
        assertThat(group(drawing, "Task_CallCustomer").getTextContent()).contains("<script>alert");
    }

    @Test
    void aModelWithoutLayoutIsRefused() {
        var model = Bpmn.createExecutableProcess("plain").startEvent().done();
        model.getDefinitions().getBpmDiagrams().forEach(model.getDefinitions().getBpmDiagrams()::remove);

        assertThatThrownBy(() -> Diagram.of(model)).hasMessage("The model has no layout, so it cannot be drawn.");
    }

    @Test
    void labelsBreakAtBlanksInEnglishAndAnywhereInChinese() {
        assertThat(Words.lines("Look for the same case", 60, 12)).containsExactly("Look for", "the same", "case");
        assertThat(Words.lines("查找同一客户的投诉", 48, 12)).containsExactly("查找同一", "客户的投", "诉");
        assertThat(Words.lines("Classify complaint · 投诉分类", 90, 12)).containsExactly("Classify", "complaint ·", "投诉分类");
        assertThat(Words.lines("Incomprehensibilities", 30, 12)).containsExactly("Incomprehensibilities");
        assertThat(Words.lines(" ", 30, 12)).isEmpty();
    }

    private static BpmnModelInstance read(String name) {
        return Bpmn.readModelFromFile(Path.of("bpmn", name).toFile());
    }

    private static String incoming(BpmnModelInstance model, String node) {
        FlowNode found = model.getModelElementById(node);
        return found.getIncoming().iterator().next().getId();
    }

    private static Element group(Document drawing, String id) {
        return elements(drawing, "g").stream()
                .filter(group -> group.getAttribute("data-element").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document drawing, String name) {
        var found = drawing.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
