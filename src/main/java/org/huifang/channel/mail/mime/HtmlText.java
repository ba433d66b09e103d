package org.huifang.channel.mail.mime;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a person sees of an HTML mail, as plain text. Quoted blocks begin their lines with {@code >}, as in plain mail. */
final class HtmlText implements NodeVisitor {

    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|opacity\\s*:\\s*0(?![.\\d])"
                    + "|(?<![\\w-])font-size\\s*:\\s*0(?![.\\d])|max-height\\s*:\\s*0(?![.\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final String UNSEEN = "head, script, style, title, noscript, template, [hidden]";
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");

    private final StringBuilder text = new StringBuilder();
    private int quoted;

    static String of(String html) {
        var page = Jsoup.parse(html);
        page.select(UNSEEN).remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Node::remove);
        var visible = new HtmlText();
        NodeTraversor.traverse(visible, page.body());
        return visible.text
                .toString()
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> newLine();
                case "blockquote" -> {
                    startLine();
                    quoted++;
                }
                case "td", "th" -> append(" ");
                default -> startBlock(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("blockquote")) {
                startLine();
                quoted--;
            } else {
                startBlock(element);
            }
        }
    }

    private void startBlock(Element element) {
        if (element.isBlock()
                && !element.normalName().equals("td")
                && !element.normalName().equals("th")) {
            startLine();
        }
        if (PARAGRAPHS.contains(element.normalName()) && quoted == 0 && text.length() > 0) {
            newLine();
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            var blank = Character.isWhitespace(c) || c == '\u00A0';
            if (blank && (isAtStart() || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            if (isAtStart() && quoted > 0) {
                text.append("> ");
            }
            text.append(blank ? ' ' : c);
        }
    }

    private boolean isAtStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    private void startLine() {
        if (!isAtStart()) {
            newLine();
        }
    }

    private void newLine() {
        text.append('\n');
    }
}
