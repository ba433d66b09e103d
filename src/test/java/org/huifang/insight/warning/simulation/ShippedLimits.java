package org.huifang.insight.warning.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.insight.warning.LimitTable;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limit;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.workflow.Decision;

/** The limits of {@code dmn/early-warning.dmn}, asked without a server. */
public final class ShippedLimits implements Limits {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final Map<String, Limit> known = new ConcurrentHashMap<>();

    public ShippedLimits() {
        try (var file = Files.newInputStream(Path.of("dmn/early-warning.dmn"))) {
            table = engine.parseDecision("early-warning", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Limit of(Signal signal, Dimension dimension) {
        return known.computeIfAbsent(signal + " " + dimension, asked -> ask(signal, dimension));
    }

    private Limit ask(Signal signal, Dimension dimension) {
        var asked = Variables.putValue("signal", signal.name()).putValue("dimension", dimension.name());
        var answer = engine.evaluateDecisionTable(table, asked).getSingleResult();
        return LimitTable.limit(new Decision.Row("", answer.getEntryMap()));
    }
}
