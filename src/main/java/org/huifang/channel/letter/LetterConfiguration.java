package org.huifang.channel.letter;

import java.util.function.Supplier;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the letters at the start: nobody learns from a customer that one cannot be written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {

    @Bean
    Letters letters(LetterSettings settings) {
        return orCannotStart(() -> new Letters(settings.files(), settings.senders()));
    }

    @Bean
    LetterHtml letterHtml(LetterSettings settings, @Value("${huifang.public-address}") String publicAddress) {
        return orCannotStart(() -> new LetterHtml(settings.files(), publicAddress));
    }

    private static <T> T orCannotStart(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidLetter invalid) {
            throw new CannotStart("Letters cannot be written: " + invalid.getMessage(), invalid);
        }
    }
}
