package org.huifang.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Asks the newest version of a decision table of {@code dmn/}. Tables are pure functions of their inputs, so answers are
 * remembered per version; a newly deployed version takes effect on every node within {@link #VERSION_LOOKUP}.
 */
@Service
public class DecisionTables {

    private static final Duration VERSION_LOOKUP = Duration.ofSeconds(5);

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final FiredRules firedRules;
    private final Cache<String, DecisionDefinition> newest =
            Caffeine.newBuilder().expireAfterWrite(VERSION_LOOKUP).build();
    private final Cache<Question, Decision> answers =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private record Question(String definitionId, Map<String, Object> inputs) {}

    DecisionTables(@Lazy RepositoryService repository, @Lazy DecisionService decisions, FiredRules firedRules) {
        this.repository = repository;
        this.decisions = decisions;
        this.firedRules = firedRules;
    }

    /**
     * @param table the decision's key
     * @param inputs by name; null values are allowed and reach the table as null
     * @throws NoRuleMatched when the table has no answer
     */
    public Decision ask(String table, Map<String, Object> inputs) {
        var definition = newest.get(table, this::newestVersion);
        return answers.get(
                new Question(definition.getId(), new HashMap<>(inputs)), question -> evaluate(definition, inputs));
    }

    /**
     * Asks one version of a table, whichever is the newest.
     *
     * @throws NoRuleMatched when the table has no answer
     */
    public Decision ask(String table, int version, Map<String, Object> inputs) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("There is no version %d of the table '%s'.".formatted(version, table));
        }
        return answers.get(
                new Question(definition.getId(), new HashMap<>(inputs)), question -> evaluate(definition, inputs));
    }

    /** Version of the table that answers now; looked up anew, because something is to be decided about it. */
    public int versionOf(String table) {
        return newestVersion(table).getVersion();
    }

    /** What a row's author wrote beside it: where its numbers come from. Empty when that version or row is gone. */
    public Optional<String> reasonOf(String table, int version, String rule) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .list()
                .stream()
                .map(definition ->
                        repository.getDmnModelInstance(definition.getId()).<Rule>getModelElementById(rule))
                .filter(Objects::nonNull)
                .findFirst()
                .map(row -> row.getDescription().getTextContent());
    }

    /**
     * For inputs that are a customer's words: the answer is not remembered, and a failure does not repeat them.
     *
     * @throws NoRuleMatched when the table has no answer
     */
    public Decision askOnce(String table, Map<String, Object> inputs) {
        try {
            return evaluate(newest.get(table, this::newestVersion), inputs).withoutInputs();
        } catch (NoRuleMatched withTheInputs) {
            throw withTheInputs.withoutInputs();
        }
    }

    private DecisionDefinition newestVersion(String table) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision table '%s' is deployed.".formatted(table));
        }
        return definition;
    }

    private Decision evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
        var events = firedRules.during(() -> decisions
                .evaluateDecisionTableById(definition.getId())
                .variables(new HashMap<>(inputs))
                .evaluate());
        var rules = events.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        var rows = rowsOf(events.get(events.size() - 1));
        if (rows.isEmpty()) {
            throw new NoRuleMatched(definition.getKey(), definition.getVersion(), inputs);
        }
        return new Decision(definition.getKey(), definition.getVersion(), rules, Decision.plain(inputs), rows);
    }

    private static List<Decision.Row> rowsOf(DmnDecisionTableEvaluationEvent event) {
        var rows = new ArrayList<Decision.Row>();
        for (var rule : event.getMatchingRules()) {
            var outputs = new LinkedHashMap<String, Object>();
            rule.getOutputEntries()
                    .values()
                    .forEach(output -> outputs.put(
                            output.getOutputName(), output.getValue().getValue()));
            rows.add(new Decision.Row(rule.getId(), outputs));
        }
        return rows;
    }
}
