package org.huifang.access.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Grants say which processes a group works in; these say which tasks. The engine's own answer is a row of its authorization
 * table for each task and candidate, which every query of every task would have to join (ADR 29).
 */
@Configuration(proxyBeanMethods = false)
class TaskCircleConfiguration {

    @Bean
    ProcessEnginePlugin taskCircles() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskCircleChecks()));
                engine.setCustomSessionFactories(List.of(new TaskCircleQueries()));
                engine.setCustomPostCommandInterceptorsTxRequired(
                        List.of(new PoorPasswords(), new OwnClaims(), new AbleHands()));
            }
        };
    }
}
