package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.channel.intake.Nature;

/** Tells a person's mail from those of machines, by what machines say of themselves (RFC 3834 and older customs). */
final class MailNature {

    private static final int LONGEST = 500;
    private static final Pattern POSTMAN =
            Pattern.compile("(?i).*(?:mailer-daemon|postmaster|mail[._-]?delivery|mdaemon)[^@]*(?:@.*|>.*)?");
    private static final Pattern RETURNED = Pattern.compile("(?i).*(?:退信|投递失败|无法投递|无法送达|未送达|发送失败|undeliver|"
            + "delivery (?:status notification|failure|has failed)"
            + "|returned (?:mail|to sender)|failure notice|mail delivery (?:failed|system)"
            + "|could not be delivered|delayed).*");
    /** With the colon that programs write; people complain about automatic replies too. */
    private static final Pattern AWAY = Pattern.compile("(?i)\\s*(?:自动回复|自動回覆|自动答复|外出自动回复|不在办公室"
            + "|Automatic reply|Auto(?:matic)?[- ]?(?:reply|response)|Out of (?:the )?office)"
            + "\\s*[:：].*");

    private static final Pattern SEEN = Pattern.compile("(?i)\\s*(?:已读|已读回执|读取回执|Read receipt)\\s*[:：].*");

    private final MimeMessage mail;
    private final String subject;
    private final String ours;

    /** @param ours our own address, in lower case */
    MailNature(MimeMessage mail, String subject, String ours) {
        this.mail = mail;
        this.subject = subject;
        this.ours = ours;
    }

    Nature of(Optional<Sender> sender) throws MessagingException {
        if (sender.filter(who -> who.address().equals(ours)).isPresent()
                || header("X-Loop").equals(ours)) {
            return Nature.LOOP;
        }
        var type = MailParts.typeOf(mail);
        var parameters = Optional.ofNullable(mail.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (parameters.contains("disposition-notification")
                || SEEN.matcher(subject).matches()) {
            return Nature.RECEIPT;
        }
        if (type.equals("multipart/report") || isReturned()) {
            return Nature.BOUNCE;
        }
        return isAway() ? Nature.AUTO_REPLY : machine();
    }

    private boolean isReturned() throws MessagingException {
        var postman = isFromNobody() || POSTMAN.matcher(header("From")).matches();
        return !header("X-Failed-Recipients").isEmpty()
                || postman && RETURNED.matcher(subject).matches();
    }

    private boolean isAway() throws MessagingException {
        var precedence = header("Precedence");
        return header("Auto-Submitted").startsWith("auto-replied")
                || isThere("X-Autoreply")
                || isThere("X-Autorespond")
                || isThere("X-Autoresponder")
                || isThere("X-Mail-Autoreply")
                || isThere("X-QQ-Auto-Reply")
                || precedence.startsWith("auto")
                || AWAY.matcher(subject).matches()
                || isFromNobody();
    }

    private Nature machine() throws MessagingException {
        var precedence = header("Precedence");
        if (precedence.equals("bulk") || precedence.equals("junk")) {
            return Nature.BULK;
        }
        var automatic = header("Auto-Submitted");
        if (!automatic.isEmpty() && !automatic.startsWith("no")) {
            return Nature.MACHINE;
        }
        return precedence.equals("list") || isThere("List-Id") ? Nature.MAILING_LIST : Nature.WORDS;
    }

    /** Only servers send without a return address, so that nobody answers them. */
    private boolean isFromNobody() throws MessagingException {
        return header("Return-Path").equals("<>");
    }

    private boolean isThere(String name) throws MessagingException {
        return mail.getHeader(name) != null && !header(name).equals("no");
    }

    private String header(String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, ","))
                .map(value -> value.substring(0, Math.min(LONGEST, value.length()))
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
