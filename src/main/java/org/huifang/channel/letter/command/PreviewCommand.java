package org.huifang.channel.letter.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huifang.channel.Letter.Purpose;
import org.huifang.channel.letter.LetterHtml;
import org.huifang.channel.letter.Placeholder;
import org.huifang.channel.letter.SmsLength;
import org.huifang.channel.letter.WrittenLetter;
import org.huifang.customer.Language;
import org.huifang.terminal.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "preview", description = "Shows a letter on every channel, and writes its mail as .html and .txt. 预览信函")
class PreviewCommand implements Runnable {

    /** Which languages a letter is shown in. */
    enum Shown {
        ZH(List.of(Language.ZH)),
        EN(List.of(Language.EN)),
        BOTH(List.of(Language.values()));

        private final List<Language> languages;

        Shown(List<Language> languages) {
            this.languages = languages;
        }
    }

    @Parameters(paramLabel = "LETTER", description = "such as acknowledgement; see list")
    private String letter;

    @Option(
            names = "--language",
            paramLabel = "zh|en|both",
            defaultValue = "ZH",
            description = "both: when it is unknown")
    private Shown shown;

    @Option(names = "--with", paramLabel = "PLACEHOLDER=VALUE", description = "in place of the example; empty for none")
    private Map<String, String> values = new HashMap<>();

    @Option(names = "--to", paramLabel = "DIR", description = "where to write the files")
    private Path target = Path.of(System.getProperty("java.io.tmpdir"), "huifang-letters");

    @Mixin
    private ChosenFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var purpose = purpose();
        var written = folder.letters().write(purpose, shown.languages, words(purpose));
        var sender = folder.letters().sender(shown.languages);
        show(written, sender);
        write(purpose, written, folder.html(), sender);
    }

    private Purpose purpose() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.fileName().equals(letter))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput("There is no letter '%s'; scripts/letters list has them.".formatted(letter)));
    }

    private Map<String, Object> words(Purpose purpose) {
        var words = new HashMap<String, Object>();
        Placeholder.of(purpose).stream()
                .filter(placeholder -> placeholder != Placeholder.SENDER)
                .forEach(placeholder -> words.put(
                        placeholder.word(),
                        Map.of(
                                Language.ZH, placeholder.example(Language.ZH),
                                Language.EN, placeholder.example(Language.EN))));
        values.forEach((word, value) -> {
            if (words.replace(word, value) == null) {
                throw new UnusableInput("The letter '%s' has no placeholder '%s'.".formatted(letter, word));
            }
        });
        return words;
    }

    private void show(WrittenLetter written, String sender) {
        var out = spec.commandLine().getOut();
        heading(out, "mail · 邮件");
        out.println("From: %s%nSubject: %s%n%n%s".formatted(sender, written.subject(), written.body()));
        var length = SmsLength.of(written.sms());
        heading(
                out,
                "SMS · 短信  (%d characters, %d segments of %s · %d 条)"
                        .formatted(
                                length.units(),
                                length.segments(),
                                length.unicode() ? "70/67, Unicode" : "160/153, GSM-7",
                                length.segments()));
        out.println(written.sms());
        heading(
                out,
                "push · 推送  (title %d, text %d characters)"
                        .formatted(
                                written.pushTitle().length(), written.pushText().length()));
        out.println(written.pushTitle() + System.lineSeparator() + written.pushText());
        heading(out, "WeChat · 微信");
        written.wechat().forEach((key, value) -> out.println("%-18s  %s".formatted(key, value)));
        out.println();
    }

    private static void heading(PrintWriter out, String title) {
        out.println("%n== %s".formatted(title));
    }

    private void write(Purpose purpose, WrittenLetter written, LetterHtml html, String sender) {
        var name = "%s_%s".formatted(purpose.fileName(), shown.name().toLowerCase(Locale.ROOT));
        var tag = shown.languages.get(0).locale().toLanguageTag();
        try {
            Files.createDirectories(target);
            var page = target.resolve(name + ".html");
            var text = target.resolve(name + ".txt");
            Files.writeString(page, html.of(sender, written.subject(), written.body(), tag));
            Files.writeString(text, written.subject() + "\n\n" + written.body() + "\n");
            spec.commandLine().getOut().println(page.toUri() + System.lineSeparator() + text.toUri());
        } catch (IOException unwritable) {
            throw new UnusableInput("Nothing can be written to %s.".formatted(target));
        }
    }
}
