package org.huifang.channel.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the new words out of a reply. Below the line where history begins, quoted lines are those that are marked, or, where the
 * client marks none, everything up to the last line we wrote ourselves. When nothing is left, all of it stays: words must not
 * get lost. The whole mail is kept in any case.
 */
public final class QuotedHistory {

    /**
     * Where history begins, by the client that writes it so. A line break in a rule is one that clients put there. Customers of a
     * courier write "寄件人：" and "收件人：" of parcels, so a copied head counts only with a subject in it; and they cite what
     * somebody wrote, so a sentence that ends in "wrote:" counts only when marked lines follow.
     */
    private enum Beginning {
        QQ_AND_FOXMAIL(false, "-{5,80}[ \t]*(?:原始邮件|原始郵件|Original(?: Message)?)[ \t]*-{5,80}"),
        NETEASE(false, "-{2,80}[ \t]*(?:原始邮件|原邮件|回复的原邮件|Replied Message|Original Message)[ \t]*-{2,80}"),
        NETEASE_OLD(false, "(?:在|At)\\s?\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(?::\\d{2})?.{0,200}(?:写道|wrote)[ \t]*[:：]"),
        OUTLOOK(false, "-{2,80}[ \t]*(?:邮件原件|原始郵件|Original Message|Original Appointment)[ \t]*-{2,80}"),
        HEAD_COPIED(
                false,
                "(?:[_-]{6,80}[ \t]*\n\\s{0,5})?\\*?(?:发件人|寄件者|寄件人|From)\\s?[:：]\\*?.{1,200}\n{1,3}"
                        + "(?:\\*?(?:发送时间|发送日期|日期"
                        + "|时间|傳送時間|寄件日期|收件人|收件者|抄送|Sent|Date|To|Cc)\\s?[:：]\\*?.{0,300}\n{1,3}){1,4}"
                        + "\\*?(?:主题|主旨|Subject)\\s?[:：]\\*?.{0,300}"),
        GMAIL(true, "On .{6,200}\n?.{0,150}wrote:"),
        GMAIL_CHINESE(
                true, ".{0,100}<[^<>\\s@]{1,64}@[^<>\\s@]{1,190}>\\s{0,3}(?:于|於)\\s?\\d{4}年.{5,40}(?:写道|寫道)\\s?[:：]"),
        APPLE_CHINESE(true, "(?:在\\s?)?\\d{4}年\\d{1,2}月\\d{1,2}日.{0,160}(?:写道|寫道)\\s?[:：]");

        private final boolean marks;
        private final String line;

        Beginning(boolean marks, String line) {
            this.marks = marks;
            this.line = line;
        }

        private static Pattern all(boolean marks) {
            return Pattern.compile(Arrays.stream(values())
                    .filter(beginning -> beginning.marks == marks)
                    .map(beginning -> beginning.line)
                    .collect(Collectors.joining("|", "(?m)^[ \t\u00A0]{0,20}(?:> ?){0,10}(?:", ")[ \t]{0,20}$")));
        }
    }

    private static final Pattern BEGINNING = Beginning.all(false);
    private static final Pattern BEGINNING_OF_MARKED = Beginning.all(true);
    /** Marked lines follow within so many lines and characters. */
    private static final int LOOKED_AHEAD = 4;

    private static final int NEAR = 2_000;

    /** The head that some clients copy below the beginning. */
    private static final Pattern HEAD = Pattern.compile("\\s*\\|?\\s*\\*?(?:发件人|寄件者|寄件人|发送时间|发送日期|日期|时间|傳送時間|寄件日期"
            + "|收件人|收件者|主题|主旨|抄送|From|Sent|Date|To|Subject|Cc)\\s*[\\|:：].*");

    private static final Pattern MARKED = Pattern.compile("\\s*[>＞].*");
    private static final Pattern FORWARDED =
            Pattern.compile("(?m)^[ \t]{0,20}-{3,80}[ \t]{0,5}(?:Forwarded [Mm]essage|转发邮件信息|转发的邮件"
                    + "|轉寄的郵件|Begin forwarded message|转发邮件)\\s*-{2,}");
    private static final Pattern TAGLINE =
            Pattern.compile("(?m)^[ \t]{0,20}(?:发自我的.{1,30}|發自我的.{1,30}|来自我的.{1,30}|Sent from my .{1,40}"
                    + "|发送自 ?.{1,30}|从我的.{1,30}发送"
                    + "|获取 ?Outlook for .{1,20}|Get Outlook for .{1,20}|来自QQ邮箱手机版)\\s*\\z");

    /**
     * @param forwarded what looks like history is what the sender wants to show
     * @param ours what we wrote in the mail that is answered, or empty
     */
    public static String newWords(String text, boolean forwarded, String ours) {
        if (forwarded || FORWARDED.matcher(text).find()) {
            return text;
        }
        var history = historyIn(text);
        var above = withoutMarkedBlocks(
                history.map(found -> text.substring(0, found.start())).orElse(text));
        var below = history.map(
                        found -> unquoted(text.substring(found.end()).lines().toList(), ours))
                .orElse("");
        var words =
                TAGLINE.matcher((above + "\n" + below).strip()).replaceAll("").strip();
        return words.isEmpty() ? text : words;
    }

    private static Optional<MatchResult> historyIn(String text) {
        var marked = BEGINNING_OF_MARKED
                .matcher(text)
                .results()
                .filter(found -> text.substring(found.end(), Math.min(text.length(), found.end() + NEAR))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(LOOKED_AHEAD)
                        .anyMatch(QuotedHistory::isMarked))
                .findFirst();
        return Stream.concat(BEGINNING.matcher(text).results().limit(1), marked.stream())
                .min(Comparator.comparing(MatchResult::start));
    }

    private static String unquoted(List<String> history, String ours) {
        if (history.stream().anyMatch(QuotedHistory::isMarked)) {
            return history.stream()
                    .dropWhile(line -> line.isBlank() || HEAD.matcher(line).matches())
                    .filter(line -> !isMarked(line))
                    .collect(Collectors.joining("\n"));
        }
        var known = lines(ours);
        int last = -1;
        for (int i = 0; i < history.size(); i++) {
            last = known.contains(history.get(i).strip()) ? i : last;
        }
        return last < 0 ? "" : String.join("\n", history.subList(last + 1, history.size()));
    }

    /** One line that begins with a mark may be the customer's own: "> 50". Two are a quotation. */
    private static String withoutMarkedBlocks(String text) {
        var kept = new ArrayList<String>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var alone = !isMarked(neighbour(lines, i - 1)) && !isMarked(neighbour(lines, i + 1));
            if (!lines.get(i).strip().startsWith(">") || alone) {
                kept.add(lines.get(i));
            }
        }
        return String.join("\n", kept);
    }

    private static String neighbour(List<String> lines, int i) {
        return i >= 0 && i < lines.size() ? lines.get(i) : "";
    }

    private static boolean isMarked(String line) {
        return MARKED.matcher(line).matches();
    }

    private static Collection<String> lines(String ours) {
        return Optional.ofNullable(ours)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    private QuotedHistory() {}
}
