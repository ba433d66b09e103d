package org.huifang.workflow.model;

import org.huifang.workflow.contract.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One vocabulary and one set of rules for the whole application. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.ofThisApplication();
    }

    @Bean
    ModelRules modelRules(Vocabulary vocabulary) {
        return new ModelRules(vocabulary);
    }
}
