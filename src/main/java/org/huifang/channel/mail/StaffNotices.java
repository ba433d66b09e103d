package org.huifang.channel.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts staff are written: {@code message/staff/<notice>.txt}, in both languages at once. The first line is the subject. */
@Component
class StaffNotices {

    record Text(String subject, String body) {}

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    StaffNotices() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("message/staff/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    Text write(String name, Map<String, Object> words) {
        var text = engine.process(name, new Context(Locale.SIMPLIFIED_CHINESE, words));
        var firstLine = text.indexOf('\n');
        return new Text(
                text.substring(0, firstLine).strip(), text.substring(firstLine).strip());
    }
}
