package org.huifang.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/} and {@code dmn/}, forms included, as one deployment whose resource names are the same on every
 * machine. Unchanged models are not deployed again; nodes starting together are serialised by the engine's deployment lock.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    static final String DEPLOYMENT_NAME = "huifang";
    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);
    private static final List<String> MODELS =
            List.of("classpath:bpmn/*.bpmn", "classpath:bpmn/*.form", "classpath:dmn/*.dmn");

    private final RepositoryService repository;
    private final ModelRules rules;

    ModelDeployer(RepositoryService repository, ModelRules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    /** Before the web server and the job executor start, so that no request ever meets an engine without models. */
    @Override
    public void afterSingletonsInstantiated() {
        refuseBrokenModels();
        var deployment = repository
                .createDeployment()
                .name(DEPLOYMENT_NAME)
                .source("application")
                .enableDuplicateFiltering(false);
        models().forEach(model -> deployment.addInputStream(nameOf(model), new ByteArrayInputStream(bytesOf(model))));
        var deployed = deployment.deploy();
        log.info("Models are deployed as {}.", deployed.getId());
    }

    /** Also models that are deployed already, since the code that comes with them may have changed. */
    private void refuseBrokenModels() {
        var files = new TreeMap<String, byte[]>();
        models().forEach(model -> files.put(nameOf(model), bytesOf(model)));
        var findings = rules.check(files, form -> false, process -> false);
        if (!findings.isEmpty()) {
            throw new BrokenModels(findings);
        }
    }

    /** The files this application brings along, in a stable order. */
    static Stream<Resource> models() {
        return MODELS.stream().flatMap(ModelDeployer::matching).sorted(Comparator.comparing(ModelDeployer::nameOf));
    }

    private static Stream<Resource> matching(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No models at %s".formatted(pattern), unreadable);
        }
    }

    static String nameOf(Resource model) {
        var file = model.getFilename();
        return (file.endsWith(".dmn") ? "dmn/" : "bpmn/") + file;
    }

    private static byte[] bytesOf(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Model %s cannot be read".formatted(nameOf(model)), unreadable);
        }
    }
}
