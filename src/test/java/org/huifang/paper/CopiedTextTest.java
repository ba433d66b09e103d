package org.huifang.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What is copied out of a PDF is what somebody would type. */
class CopiedTextTest {

    private static String copied(String text, int weight) throws IOException {
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        var page = "<html><body style=\"font-family: 'Noto Sans SC'; font-weight: %d\">%s</body></html>";
        var pdf = new Paper(templates).print(page.formatted(weight, text), Map.of());
        var written = new AsWritten();
        try (var document = Loader.loadPDF(pdf)) {
            written.getText(document);
        }
        return written.text.toString();
    }

    /** What the file says and no more: by itself the reader takes ligatures apart, which others do not. */
    private static final class AsWritten extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            text.append(glyph.getUnicode());
            super.processTextPosition(glyph);
        }
    }

    @Test
    void isLettersWhereTheFontDrawsLigatures() throws IOException {
        var text = "9db0ffdabb first waffle office flow fjord efffe";

        assertThat(copied(text, 400)).isEqualTo(text);
        assertThat(copied(text, 700)).isEqualTo(text);
    }

    @Test
    void isTheCharacterAndNotTheRadicalThatLooksTheSame() throws IOException {
        assertThat(copied("部门 一方 人员", 400)).isEqualTo("部门 一方 人员");
    }
}
