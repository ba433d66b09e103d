package org.huifang.workflow.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.huifang.workflow.FiredRules;
import org.huifang.workflow.trace.CaseTrace;
import org.huifang.workflow.trace.KeptModels;
import org.huifang.workflow.trace.OperationListener;
import org.huifang.workflow.trace.PathListener;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything about the engine that is not a property in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    FiredRules firedRules() {
        return new FiredRules();
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin caseEngine(
            ApplicationContext context, FiredRules firedRules, CaseTrace trace, KeptModels models) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomHistoryLevels(List.of(new CaseFileHistory()));
                engine.setHistory(CaseFileHistory.NAME);
                engine.setDmnEngineConfiguration(notingFiredRules(firedRules));
                engine.setCustomPreCommandInterceptorsTxRequired(
                        List.of(new PlainRefusals(), new PlainRaces(engine.getIdentityService())));
                engine.setCustomPreBPMNParseListeners(
                        List.of(new TaskNames(), new TemplatedListeners(), new PathListener(trace)));
                engine.setBpmnParseFactory(TemplatedTimers::new);
                engine.setCustomHistoryEventHandlers(List.of(new OperationListener(trace)));
                engine.setCustomPostDeployers(List.of(models));
                // What has no due date cannot be asked how late it is.
                engine.setEnsureJobDueDateNotNull(true);
                // Whoever called gets the failure, and logs it: a slip of the keyboard is none of the server's.
                engine.setEnableCmdExceptionLogging(false);
                engine.setResourceAuthorizationProvider(new GroupGrantsOnly());
                ((SpringProcessEngineConfiguration) engine).setBeans(new PublishedBeans(context));
            }
        };
    }

    private static DefaultDmnEngineConfiguration notingFiredRules(FiredRules firedRules) {
        var dmn = new DefaultDmnEngineConfiguration();
        dmn.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        return dmn;
    }
}
