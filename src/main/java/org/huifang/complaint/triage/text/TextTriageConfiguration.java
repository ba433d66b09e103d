package org.huifang.complaint.triage.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the models once, at start; missing models stop the start and not the first complaint. */
@Configuration(proxyBeanMethods = false)
class TextTriageConfiguration {

    @Bean
    TextTriage textTriage() {
        var triage = TextTriage.fromClassPath();
        // The dictionaries are loaded with the first text; a customer should not wait for them.
        triage.read(null, "快递 parcel");
        return triage;
    }
}
