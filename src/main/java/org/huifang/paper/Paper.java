package org.huifang.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a page as PDF, with whatever its style says of paper; the font is embedded with the characters that are used. */
@Component
public class Paper {

    private static final String FAMILY = "Noto Sans SC";
    private static final String FONTS = "fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";

    private final ITemplateEngine templates;

    Paper(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param words what the template needs */
    public byte[] print(String template, Map<String, Object> words) {
        var html = templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, words));
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withProducer("Huifang");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return mended(pdf.toByteArray());
    }

    private static byte[] mended(byte[] pdf) {
        try {
            return Regular.COPIED.mend(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Read when the first PDF is asked for. */
    private static final class Regular {

        static final CopiedText COPIED = new CopiedText(FONTS.formatted("Regular"));
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> {
            try {
                return new ClassPathResource(FONTS.formatted(weight)).getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        };
    }
}
