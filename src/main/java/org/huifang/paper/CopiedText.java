package org.huifang.paper;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * Mends what a PDF says when it is searched or copied. The font has one glyph for 门 and for the radical that looks the same, and the
 * library writes down the first: the radical, which nobody ever types. It also draws ff and fi as one glyph each and writes down one
 * character for it, so that a hash with ff in it would compare unequal to itself.
 */
final class CopiedText {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int FIRST_LIGATURE = 0xFB00;
    private static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl");
    private static final Pattern MAPPING = Pattern.compile(
            "<([0-9A-Fa-f]{4})>\\s*(?:<([0-9A-Fa-f]{4})>\\s*)?<([0-9A-Fa-f]+)>\\s*\\n", Pattern.MULTILINE);
    private static final Pattern SECTION =
            Pattern.compile("\\d+ begin(bfchar|bfrange)\\n(.*?)end\\1\\n", Pattern.DOTALL);
    private static final int MOST_IN_ONE_SECTION = 100;

    private final Map<Integer, Integer> characters;

    CopiedText(String font) {
        try (var file = new ClassPathResource(font).getInputStream();
                var read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            characters = characters(read.getUnicodeCmapLookup());
        } catch (IOException missing) {
            throw new IllegalStateException("The font %s is not in this jar.".formatted(font), missing);
        }
    }

    private static Map<Integer, Integer> characters(CmapLookup glyphs) {
        var characters = new HashMap<Integer, Integer>();
        for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
            var glyph = glyphs.getGlyphId(radical);
            var codes = glyph == 0 ? null : glyphs.getCharCodes(glyph);
            if (codes != null) {
                var same = radical;
                codes.stream()
                        .filter(code -> code > LAST_RADICAL)
                        .findFirst()
                        .ifPresent(code -> characters.put(same, code));
            }
        }
        return characters;
    }

    byte[] mend(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSDictionary font
                        && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                    mend(map);
                }
            }
            var mended = new ByteArrayOutputStream();
            document.save(mended);
            return mended.toByteArray();
        }
    }

    private void mend(COSStream map) throws IOException {
        String text;
        try (var content = map.createInputStream()) {
            text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        var all = new TreeMap<Integer, String>();
        var sections = SECTION.matcher(text);
        var first = -1;
        var last = -1;
        while (sections.find()) {
            first = first < 0 ? sections.start() : first;
            last = sections.end();
            read(sections.group(2), all);
        }
        if (first >= 0) {
            try (var content = map.createOutputStream(COSName.FLATE_DECODE)) {
                content.write((text.substring(0, first) + written(all) + text.substring(last))
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void read(String section, Map<Integer, String> all) {
        var mappings = MAPPING.matcher(section);
        while (mappings.find()) {
            var from = Integer.parseInt(mappings.group(1), 16);
            var to = mappings.group(2) == null ? from : Integer.parseInt(mappings.group(2), 16);
            var target = mappings.group(3);
            for (int code = from; code <= to; code++) {
                all.put(code, target.length() == 4 ? character(Integer.parseInt(target, 16) + code - from) : target);
            }
        }
    }

    private String character(int code) {
        var ligature = code - FIRST_LIGATURE;
        if (ligature >= 0 && ligature < LIGATURES.size()) {
            return LIGATURES.get(ligature).chars().mapToObj("%04X"::formatted).collect(joining());
        }
        return "%04X".formatted(characters.getOrDefault(code, code));
    }

    private static String written(TreeMap<Integer, String> all) {
        var text = new StringBuilder();
        var left = all.size();
        var inSection = 0;
        for (var mapping : all.entrySet()) {
            if (inSection == 0) {
                text.append(Math.min(left, MOST_IN_ONE_SECTION)).append(" beginbfchar\n");
            }
            text.append("<%04X> <%s>\n".formatted(mapping.getKey(), mapping.getValue()));
            left--;
            inSection++;
            if (inSection == MOST_IN_ONE_SECTION || left == 0) {
                text.append("endbfchar\n");
                inSection = 0;
            }
        }
        return text.toString();
    }
}
