package org.huifang.channel.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail's text as HTML, so that the two never say different things: paragraphs, lines and our own links in the frame of
 * {@code message/frame.html}. Everything is escaped, and no address but ours becomes a link.
 */
public final class LetterHtml {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:/?=&%~#+-]+");

    private final Template frame;
    private final String ours;

    private record Segment(String text, boolean link) {}

    private record Line(List<Segment> segments) {}

    private record Paragraph(List<Line> lines) {}

    /**
     * @param publicAddress with which our links begin
     * @throws InvalidLetter when the frame is missing or cannot be read
     */
    public LetterHtml(LetterFolder folder, String publicAddress) {
        this.ours = publicAddress + "/";
        var text = folder.read(LetterFolder.FRAME)
                .orElseThrow(() -> new InvalidLetter(List.of("%s is missing.".formatted(LetterFolder.FRAME))));
        try {
            frame = Mustache.compiler().escapeHTML(true).nullValue("").compile(text);
            of("", "", "", "zh");
        } catch (MustacheException malformed) {
            throw new InvalidLetter(List.of(
                    "%s cannot be used: %s.".formatted(LetterFolder.FRAME, OneLine.of(malformed.getMessage(), 160))));
        }
    }

    /** @param language tag of the first language in it, for screen readers */
    public String of(String sender, String subject, String body, String language) {
        return frame.execute(Map.of(
                "sender", sender,
                "subject", subject,
                "lang", language,
                "paragraphs",
                        PARAGRAPHS.splitAsStream(body).map(this::paragraph).toList()));
    }

    private Paragraph paragraph(String text) {
        return new Paragraph(
                text.strip().lines().map(line -> new Line(segments(line))).toList());
    }

    private List<Segment> segments(String line) {
        var segments = new ArrayList<Segment>();
        var addresses = ADDRESS.matcher(line);
        var done = 0;
        while (addresses.find()) {
            if (addresses.group().startsWith(ours)) {
                segments.add(new Segment(line.substring(done, addresses.start()), false));
                segments.add(new Segment(addresses.group(), true));
                done = addresses.end();
            }
        }
        segments.add(new Segment(line.substring(done), false));
        return segments.stream().filter(segment -> !segment.text().isEmpty()).toList();
    }
}
