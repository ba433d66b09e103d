package org.huifang.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The libraries that Camunda Modeler draws with, in a page of their own; see the README beside the files. */
final class ModellingLibrary {

    private static final Path FOLDER = Path.of("src/test/resources/modelling");

    private static final String OPEN_PROCESS =
            """
            async ({ xml, camunda }) => {
                document.body.innerHTML = '<div id="canvas" style="width:2000px;height:1200px"></div>';
                const modeler = new BpmnJS({ container: '#canvas', moddleExtensions: { camunda } });
                const { warnings } = await modeler.importXML(xml);
                const saved = await modeler.saveXML({ format: true });
                const box = it => ({ x: it.x, y: it.y, width: it.width, height: it.height });
                const drawn = modeler.get('elementRegistry').getAll().filter(it => it.parent && it.type !== 'bpmn:Process');
                const parent = it => it.parent ? it.parent.id : '';
                return {
                    warnings: warnings.map(it => it.message),
                    xml: saved.xml,
                    shapes: drawn.filter(it => !it.waypoints).map(it => ({ id: it.id, type: it.type, parent: parent(it), box: box(it),
                        label: !!it.labelTarget, of: it.labelTarget ? it.labelTarget.id : it.host ? it.host.id : '',
                        open: it.children.some(child => !child.labelTarget) })),
                    flows: drawn.filter(it => it.waypoints).map(it => ({ id: it.id, type: it.type, from: it.source.id, to: it.target.id,
                        points: it.waypoints.map(at => ({ x: at.x, y: at.y })) }))
                };
            }""";

    private static final String OPEN_TABLE =
            """
            async ({ xml }) => {
                document.body.innerHTML = '<div id="canvas" style="width:2000px;height:1200px"></div>';
                const modeler = new DmnJS({ container: '#canvas' });
                const { warnings } = await modeler.importXML(xml, { open: false });
                for (const view of modeler.getViews()) {
                    warnings.push(...(await modeler.open(view)).warnings);
                }
                const saved = await modeler.saveXML({ format: true });
                return { warnings: warnings.map(it => it.message), xml: saved.xml };
            }""";

    private final Page page;

    ModellingLibrary(Page page) throws IOException {
        this.page = page;
        page.setContent("<!doctype html><meta charset=utf-8><body></body>");
        page.addScriptTag(script("bpmn-modeler-18.31.1.min.js"));
        page.addScriptTag(script("dmn-modeler-17.10.2.min.js"));
    }

    private static Page.AddScriptTagOptions script(String file) throws IOException {
        return new Page.AddScriptTagOptions().setContent(Files.readString(FOLDER.resolve(file)));
    }

    /** Opens and saves it; what came of it, with where everything is drawn. */
    @SuppressWarnings("unchecked")
    Map<String, Object> openProcess(Path model) throws IOException {
        var engine = page.evaluate(
                "text => JSON.parse(text)", Files.readString(FOLDER.resolve("camunda-bpmn-moddle-7.0.1.json")));
        return (Map<String, Object>)
                page.evaluate(OPEN_PROCESS, Map.of("xml", Files.readString(model), "camunda", engine));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> openTable(Path model) throws IOException {
        return (Map<String, Object>) page.evaluate(OPEN_TABLE, Map.of("xml", Files.readString(model)));
    }

    void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/browser/" + name)));
    }
}
