package org.huifang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The house rules. ArchUnit fails a rule that matches no class, so that none of these can pass empty. */
@AnalyzeClasses(packages = "org.huifang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> FEATURES =
            List.of("complaint", "followup", "knowledge", "sla", "channel", "customer", "staff", "audit");

    /** Packages of a feature that belong to its business, not to a technology at its edge. */
    private static final String[] FEATURE_ROOTS = {
        "org.huifang.complaint",
        "org.huifang.complaint.appeal",
        "org.huifang.complaint.assignment",
        "org.huifang.complaint.handover",
        "org.huifang.complaint.progress",
        "org.huifang.complaint.triage",
        "org.huifang.complaint.triage.text",
        "org.huifang.complaint.triage.text.language",
        "org.huifang.complaint.triage.text.model",
        "org.huifang.complaint.triage.text.training",
        "org.huifang.complaint.triage.text.extraction",
        "org.huifang.complaint.remedy",
        "org.huifang.complaint.remedy.authority",
        "org.huifang.complaint.remedy.offer",
        "org.huifang.complaint.remedy.settlement",
        "org.huifang.followup",
        "org.huifang.followup.callback",
        "org.huifang.followup.conduct",
        "org.huifang.followup.contact",
        "org.huifang.followup.delivery",
        "org.huifang.followup.planning",
        "org.huifang.followup.planning.caller",
        "org.huifang.followup.result",
        "org.huifang.followup.survey",
        "org.huifang.followup.survey.questionnaire",
        "org.huifang.followup.survey.link",
        "org.huifang.followup.survey.answer",
        "org.huifang.selfservice.link",
        "org.huifang.selfservice.filing",
        "org.huifang.selfservice.status",
        "org.huifang.operations",
        "org.huifang.knowledge",
        "org.huifang.knowledge.article",
        "org.huifang.knowledge.search",
        "org.huifang.knowledge.link",
        "org.huifang.knowledge.coverage",
        "org.huifang.sla",
        "org.huifang.sla.calendar",
        "org.huifang.channel",
        "org.huifang.channel.intake",
        "org.huifang.channel.intake.file",
        "org.huifang.channel.intake.report",
        "org.huifang.channel.letter",
        "org.huifang.channel.intake.text",
        "org.huifang.channel.intake.matching",
        "org.huifang.channel.intake.webhook",
        "org.huifang.channel.phone",
        "org.huifang.complaint.load",
        "org.huifang.csv",
        "org.huifang.home",
        "org.huifang.sheet",
        "org.huifang.customer",
        "org.huifang.customer.file",
        "org.huifang.customer.file.content",
        "org.huifang.customer.consent",
        "org.huifang.customer.history",
        "org.huifang.customer.risk",
        "org.huifang.customer.load",
        "org.huifang.staff",
        "org.huifang.staff.training",
        "org.huifang.supervision",
        "org.huifang.supervision.draw",
        "org.huifang.supervision.finding",
        "org.huifang.audit",
        "org.huifang.desk",
        "org.huifang.desk.note",
        "org.huifang.desk.story",
        "org.huifang.desk.action",
        "org.huifang.desk.words",
        "org.huifang.audit.anchor",
        "org.huifang.audit.proof",
        "org.huifang.audit.search",
        "org.huifang.dossier",
        "org.huifang.insight.fact",
        "org.huifang.insight.indicator",
        "org.huifang.insight.dashboard",
        "org.huifang.insight.volume",
        "org.huifang.insight.analysis",
        "org.huifang.insight.analysis.sample",
        "org.huifang.insight.analysis.statistics",
        "org.huifang.insight.analysis.question",
        "org.huifang.insight.agent",
        "org.huifang.insight.warning",
        "org.huifang.insight.warning.chart",
        "org.huifang.insight.warning.figure",
        "org.huifang.insight.warning.judge",
        "org.huifang.insight.warning.known",
        "org.huifang.insight.warning.measure",
        "org.huifang.insight.warning.precision",
        "org.huifang.insight.warning.signal",
        "org.huifang.improvement",
        "org.huifang.improvement.effect",
        "org.huifang.report",
        "org.huifang.report.view",
        "org.huifang.privacy",
        "org.huifang.privacy.register",
        "org.huifang.privacy.request",
        "org.huifang.privacy.hold",
        "org.huifang.privacy.erasure",
        "org.huifang.privacy.retention",
        "org.huifang.privacy.copy",
        "org.huifang.privacy.sealing",
        "org.huifang.vault"
    };

    @ArchTest
    static final ArchRule featureRootsKnowNeitherEngineNorRulesNorMailNorWeb = noClasses()
            .that()
            .resideInAnyPackage(FEATURE_ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda..", "org.kie..", "org.drools..", "jakarta.mail..", "org.springframework.web..");

    @ArchTest
    static final ArchRule onlyEdgesKnowTheEngine = noClasses()
            .that(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage(
                            "..process",
                            "..task",
                            "org.huifang.worker",
                            "org.huifang.workflow..",
                            "org.huifang.access..",
                            "org.huifang"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyRulePackagesKnowTheRuleEngine = noClasses()
            .that(resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.rules"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule rulePackagesKnowNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.huifang.rules")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.rules"))));

    @ArchTest
    static final ArchRule internalsOfTheEngineStayInWorkflow = noClasses()
            .that(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage("org.huifang.workflow..", "org.huifang.access.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..impl.."));

    @ArchTest
    static final ArchRule workflowKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.huifang.workflow..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage("org.huifang.workflow..", "org.huifang.terminal"))));

    @ArchTest
    static final ArchRule onlyCommandsKnowTheTerminal = noClasses()
            .that(resideInAPackage("org.huifang..").and(not(resideInAnyPackage("..command", "org.huifang.terminal"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.huifang.terminal");

    @ArchTest
    static final ArchRule workersShareOneMechanismThatKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.huifang.worker")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.worker"))));

    @ArchTest
    static final ArchRule whatVisitorsCarryKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.huifang.visitor")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage("org.huifang.visitor", "org.huifang.startup"))));

    @ArchTest
    static final ArchRule calendarsKnowNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.huifang.sla.calendar")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.sla.calendar"))));

    @ArchTest
    static final ArchRule theirCommandKnowsCalendarsAlone = noClasses()
            .that()
            .resideInAPackage("org.huifang.sla.calendar.command")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage(
                            "org.huifang.sla.calendar", "org.huifang.sla.calendar.command", "org.huifang.terminal"))));

    @ArchTest
    static final ArchRule whatCommandsShareKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.huifang.terminal")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.terminal"))));

    @ArchTest
    static final ArchRule homeKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.huifang.home")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huifang..").and(not(resideInAPackage("org.huifang.home"))));

    @ArchTest
    static final ArchRule nothingDependsOnStandalone = noClasses()
            .that(resideInAPackage("org.huifang..")
                    .and(not(resideInAnyPackage("org.huifang.standalone..", "org.huifang"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.huifang.standalone..");

    @ArchTest
    static final ArchRule featureRootsDependOnEachOtherWithoutCycles = SlicesRuleDefinition.slices()
            .assignedFrom(new FeatureRoots())
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule librariesOfLanguageStayInTextTriage = noClasses()
            .that()
            .resideOutsideOfPackages("org.huifang.complaint.triage.text..", "org.huifang.knowledge.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "org.apache.lucene..", "com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule workbooksAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.huifang.sheet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim.fastexcel..");

    @ArchTest
    static final ArchRule statisticsStayWithIndicatorsChartsAndAnalyses = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.huifang.insight.indicator",
                    "org.huifang.insight.warning.chart",
                    "org.huifang.insight.analysis.statistics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule textTriageKnowsSpringOnlyAtItsEdge = noClasses()
            .that()
            .resideInAPackage("org.huifang.complaint.triage.text.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.huifang.workflow..");

    @ArchTest
    static final ArchRule variablesHaveOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("org.huifang.workflow")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads or writes a process variable",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(VariableScope.class)
                            && call.getName().matches("(get|set|remove)Variables?(Local)?")));

    @ArchTest
    static final ArchRule delegatesAreNamedAfterWhatTheyAre = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule taskListenersAreNamedAfterWhatTheyAre = classes()
            .that()
            .implement(TaskListener.class)
            .should()
            .haveSimpleNameEndingWith("Listener")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Dto|Common)");

    @ArchTest
    static void theListOfFeatureRootsIsComplete(JavaClasses classes) {
        var packages =
                classes.stream().map(JavaClass::getPackageName).distinct().toList();
        assertThat(packages).contains(FEATURE_ROOTS);
        assertThat(FEATURES).allSatisfy(feature -> assertThat(packages).contains("org.huifang." + feature));
    }

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
        var packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.huifang"))
                .distinct();
        assertThat(packages)
                .allSatisfy(name -> assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                        .exists());
    }

    @ArchTest
    static void onlyOneClassTouchesTablesOfTheEngine(JavaClasses classes) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources.stream().filter(ArchitectureTest::namesTableOfTheEngine))
                    .containsExactly(Path.of("src/main/java/org/huifang/workflow/engine/AbandonedJobs.java"));
        }
    }

    private static boolean namesTableOfTheEngine(Path source) {
        try {
            return Files.readString(source).matches("(?is).*\\bact_(ru|hi|re|ge|id)_.*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
