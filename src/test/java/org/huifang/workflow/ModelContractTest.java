package org.huifang.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.huifang.access.Group;
import org.huifang.channel.intake.process.QuarantineModel;
import org.huifang.channel.phone.process.RegisterCallModel;
import org.huifang.channel.process.DeliverMessageModel;
import org.huifang.complaint.process.ComplaintModel;
import org.huifang.complaint.remedy.process.RemedyModel;
import org.huifang.followup.callback.process.CallbackModel;
import org.huifang.followup.planning.process.FollowUpPlanningModel;
import org.huifang.followup.process.FollowUpModel;
import org.huifang.improvement.process.ImprovementActionModel;
import org.huifang.insight.warning.process.EarlyWarningModel;
import org.huifang.privacy.erasure.process.ErasureModel;
import org.huifang.report.process.ServiceReportModel;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.process.ClockChangeModel;
import org.huifang.sla.process.EscalationModel;
import org.huifang.supervision.process.CaseReviewModel;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.contract.Vocabulary;
import org.huifang.workflow.engine.PublishedBeans;
import org.huifang.workflow.model.ModelRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models and code say the same, both ways: no name in one that the other does not know. */
@ApplicationTest
class ModelContractTest {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path DMN = Path.of("dmn");
    private static final List<Class<?>> CONTRACTS = List.of(
            ComplaintModel.class,
            RemedyModel.class,
            CallbackModel.class,
            FollowUpModel.class,
            DeliverMessageModel.class,
            QuarantineModel.class,
            RegisterCallModel.class,
            EscalationModel.class,
            ClockChangeModel.class,
            FollowUpPlanningModel.class,
            EarlyWarningModel.class,
            ImprovementActionModel.class,
            ServiceReportModel.class,
            ErasureModel.class,
            CaseReviewModel.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    ApplicationContext context;

    @Autowired
    Vocabulary vocabulary;

    private static Stream<Path> processes() {
        return files(BPMN, ".bpmn");
    }

    @Test
    void modelsTablesAndFormsObeyTheRules() {
        var models = new TreeMap<String, byte[]>();
        Stream.of(files(BPMN, ".bpmn"), files(BPMN, ".form"), files(DMN, ".dmn"))
                .flatMap(files -> files)
                .forEach(file -> models.put(file.toString(), read(file).getBytes(StandardCharsets.UTF_8)));

        assertThat(models).isNotEmpty();
        assertThat(new ModelRules(vocabulary).check(models, form -> false, process -> false))
                .isEmpty();
    }

    @Test
    void namesThatRulesKnowAreThoseTheEngineFinds() {
        var published = new PublishedBeans(context);
        var known = new TreeSet<String>();
        known.addAll(vocabulary.delegates());
        known.addAll(vocabulary.listeners());
        known.addAll(vocabulary.beans().keySet());

        assertThat(Arrays.stream(context.getBeanDefinitionNames()).filter(published::containsKey))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyContractIsKnownToTheRules() {
        assertThat(vocabulary.processes().values().stream()
                        .flatMap(names -> names.variables().keySet().stream())
                        .distinct())
                .containsAll(variables());
        assertThat(vocabulary.forms().keySet()).isEqualTo(named("camunda:formRef=\"([^\"]+)\""));
    }

    @Test
    void formsHaveTheFieldsThatAreTakenDown() throws IOException {
        for (var file : files(BPMN, ".form").toList()) {
            var form = JSON.readTree(file.toFile());

            assertThat(form.findValuesAsText("key"))
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            vocabulary.forms().get(form.path("id").asText()));
        }
    }

    @Test
    void tablesHaveTheColumnsThatTheCodeGivesAndReads() {
        var sources = files(Path.of("src/main/java"), ".java")
                .map(ModelContractTest::read)
                .map(source -> source.replaceAll("(?s)@AsksTable\\(.*?\\)\n", ""))
                .collect(Collectors.joining());

        assertThat(vocabulary.tables()).isNotEmpty();
        vocabulary.tables().forEach((table, columns) -> Stream.concat(columns.given().stream(), columns.read().stream())
                .forEach(column -> assertThat(sources).as(table).contains("\"" + column + "\"")));
        vocabulary.tables().forEach((table, columns) -> {
            var file = read(DMN.resolve(table.equals("remedy-budget-alarm") ? "remedy-authority.dmn" : table + ".dmn"));
            assertThat(columns.given()).as(table).allMatch(given -> Pattern.compile(
                            "<text>[^<]*\\b%s\\b".formatted(given))
                    .matcher(file)
                    .find());
        });
    }

    @Test
    void everyDelegateAndListenerIsUsedByAModel() {
        var beans = new TreeSet<String>();
        beans.addAll(List.of(context.getBeanNamesForType(JavaDelegate.class)));
        beans.addAll(List.of(context.getBeanNamesForType(TaskListener.class)));

        assertThat(beans).isNotEmpty();
        assertThat(named("delegateExpression=\"\\$\\{(\\w+)}\"")).containsExactlyInAnyOrderElementsOf(beans);
    }

    @Test
    void messagesErrorsAndTopicsAreTheContracts() {
        assertThat(named("<bpmn:message [^>]*name=\"([^\"]+)\"")).isEqualTo(constants("Messages"));
        assertThat(named("errorCode=\"([^\"]+)\"")).isEqualTo(constants("Errors"));
        assertThat(named("escalationCode=\"([^\"]+)\"")).isEqualTo(constants("Escalations"));
        assertThat(named("camunda:topic=\"([^\"]+)\"")).isEqualTo(constants("Topics"));
    }

    @Test
    void variablesInModelsAreTheContracts() {
        var used = new HashSet<String>();
        used.addAll(named("\\$\\{!?(\\w+)(?: == '[A-Z_]+')?}</bpmn:conditionExpression>"));
        used.addAll(named("<bpmn:timeDate[^>]*>\\$\\{(\\w+)}<"));
        used.addAll(named("(?:assignee|candidateGroups)=\"\\$\\{(\\w+)}\""));
        used.addAll(named("<camunda:(?:in|out) source=\"(\\w+)\""));
        used.addAll(named("target=\"(\\w+)\""));
        var declared = variables();

        assertThat(used).isNotEmpty();
        assertThat(declared).containsAll(used);
    }

    @Test
    void conditionsCompareWithConstantsOfTheContract() {
        var compared = named("== '([A-Z_]+)'}");

        assertThat(compared)
                .isNotEmpty()
                .isSubsetOf(Stream.of(
                                org.huifang.complaint.Complaint.Outcome.values(),
                                org.huifang.complaint.Solution.Remedy.values(),
                                org.huifang.complaint.remedy.offer.Consent.values(),
                                org.huifang.followup.callback.NextStep.Step.values(),
                                org.huifang.channel.ContactVerdict.Verdict.values(),
                                org.huifang.followup.FollowUp.Way.values(),
                                org.huifang.followup.Finding.values(),
                                org.huifang.customer.Channel.values(),
                                org.huifang.privacy.erasure.PersonErasure.Step.values(),
                                org.huifang.channel.intake.Quarantine.Outcome.values(),
                                org.huifang.insight.warning.Warning.Finding.values(),
                                org.huifang.improvement.effect.Effect.Verdict.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void milestonesOfTimersAreThoseOfThePolicy() {
        assertThat(named("slaClock\\.dueAt\\(execution, '(\\w+)'\\)"))
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(SlaMilestone.values()).map(Enum::name).toList());
    }

    @Test
    void candidateGroupsExist() {
        assertThat(named("candidateGroups=\"([a-z-]+)\""))
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(Group.values()).map(Group::id).toList());
    }

    @Test
    void groupsThatTheAuthorityTableAsksExist() {
        var asked = Pattern.compile("_approverGroup\">\\s*<text>\"([a-z-]+)\"</text>")
                .matcher(read(Path.of("dmn/remedy-authority.dmn")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(asked)
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(Group.values()).map(Group::id).toList());
    }

    @Test
    void everyFormBelongsToATaskAndEveryTaskFindsItsForm() {
        var forms = files(BPMN, ".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .collect(Collectors.toSet());

        assertThat(named("camunda:formRef=\"([^\"]+)\"")).isEqualTo(forms);
    }

    @Test
    void everyTableIsAskedByTheCode() {
        var decisions = files(DMN, ".dmn")
                .map(file -> file.getFileName().toString().replace(".dmn", ""))
                .collect(Collectors.toSet());
        var sources = files(Path.of("src/main/java"), ".java")
                .map(ModelContractTest::read)
                .collect(Collectors.joining());

        assertThat(decisions).isNotEmpty().allSatisfy(table -> assertThat(sources)
                .contains("\"" + table + "\""));
    }

    @Test
    void processIdsAreTheContractsKeysAndTheFileNames() {
        var ids = processes()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .map(ModelContractTest::processId)
                .collect(Collectors.toSet());

        assertThat(ids)
                .containsExactlyInAnyOrder(
                        ComplaintModel.KEY,
                        RemedyModel.KEY,
                        CallbackModel.KEY,
                        FollowUpModel.KEY,
                        ServiceReportModel.KEY,
                        DeliverMessageModel.KEY,
                        QuarantineModel.KEY,
                        RegisterCallModel.KEY,
                        EscalationModel.KEY,
                        ClockChangeModel.KEY,
                        FollowUpPlanningModel.KEY,
                        EarlyWarningModel.KEY,
                        ImprovementActionModel.KEY,
                        ErasureModel.KEY,
                        CaseReviewModel.KEY);
        assertThat(processes().map(file -> file.getFileName().toString().replace(".bpmn", "")))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static String processId(BpmnModelInstance model) {
        return model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
    }

    /** What the pattern's group names anywhere in the process models. */
    private static Set<String> named(String pattern) {
        return processes()
                .map(ModelContractTest::read)
                .flatMap(model -> Pattern.compile(pattern).matcher(model).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(String holder) {
        return holders(holder)
                .filter(value -> value instanceof String)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> variables() {
        return holders("Variables")
                .filter(ProcessVariable.class::isInstance)
                .map(value -> ((ProcessVariable<?>) value).name())
                .toList();
    }

    private static Stream<Object> holders(String name) {
        return CONTRACTS.stream()
                .flatMap(contract -> Arrays.stream(contract.getDeclaredClasses()))
                .filter(holder -> holder.getSimpleName().equals(name))
                .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                });
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
