package org.huifang.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.huifang.workflow.engine.PublishedBeans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
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
    private final ProcessRules processRules;
    private final TableRules tableRules = new TableRules();

    ModelDeployer(RepositoryService repository, ApplicationContext context) {
        this.repository = repository;
        this.processRules = new ProcessRules(new PublishedBeans(context)::containsKey);
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
        models().forEach(model -> deployment.addInputStream(nameOf(model), contentOf(model)));
        var deployed = deployment.deploy();
        log.info("Models are deployed as {}.", deployed.getId());
    }

    private void refuseBrokenModels() {
        var findings = models().flatMap(model -> findingsIn(model).stream()).toList();
        if (!findings.isEmpty()) {
            throw new BrokenModels(findings);
        }
    }

    private List<Finding> findingsIn(Resource model) {
        var name = nameOf(model);
        if (name.endsWith(".bpmn")) {
            return processRules.check(name, Bpmn.readModelFromStream(contentOf(model)));
        }
        return name.endsWith(".dmn") ? tableRules.check(name, Dmn.readModelFromStream(contentOf(model))) : List.of();
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

    private static InputStream contentOf(Resource model) {
        try {
            return model.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Model %s cannot be read".formatted(nameOf(model)), unreadable);
        }
    }
}
