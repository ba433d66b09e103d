package org.huifang.channel;

import java.util.Locale;
import java.util.Map;
import org.huifang.customer.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The texts we write: to customers {@code message/<purpose>_<language>.txt}, to staff {@code message/staff/<notice>.txt} in
 * both languages at once. The first line is the subject. Plain text, so
 * nothing a customer wrote can become markup in what another reads.
 */
@Component
public class MessageTemplates {

    public record Text(String subject, String body) {}

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MessageTemplates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("message/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    Text write(Letter.Purpose purpose, Language language, Map<String, Object> words) {
        var template = "%s_%s".formatted(purpose.template(), language.name().toLowerCase(Locale.ROOT));
        return split(engine.process(template, new Context(language.locale(), words)));
    }

    public Text notice(String name, Map<String, Object> words) {
        return split(engine.process("staff/" + name, new Context(Locale.SIMPLIFIED_CHINESE, words)));
    }

    private static Text split(String text) {
        var firstLine = text.indexOf('\n');
        return new Text(
                text.substring(0, firstLine).strip(), text.substring(firstLine).strip());
    }
}
