package org.huifang.channel.intake;

/** The message is kept in quarantine; the reason is a code for statistics and a sentence for a person, without its content. */
public class UnreadableMessage extends RuntimeException {

    public enum Reason {
        MALFORMED("it is not a readable message", "无法解析的来件"),
        TOO_COMPLEX("it has more parts or levels than any real mail", "结构过于复杂"),
        NO_SENDER("it has no sender to answer to", "没有可回复的发件人"),
        EMPTY("it has neither words nor a case it belongs to", "没有文字，也无法关联到案件"),
        TOO_LARGE("it is larger than the mailbox accepts", "超过允许的大小"),
        UNFETCHABLE("the mail server does not hand it over; it is still in the mailbox", "邮件服务器无法交出该邮件，原件仍在邮箱中"),
        ENCRYPTED("it is encrypted or sealed", "已加密，无法读取"),
        AUTOMATIC("it was written by a machine, not a person", "由系统自动发出"),
        MAILING_LIST("it came through a mailing list, where an answer would go to many", "来自邮件列表，回复会发给多人"),
        TOO_MANY("its sender has sent too many within an hour", "该发件人一小时内来信过多"),
        UNKNOWN_BOUNCE("it reports that a message failed which is not known here", "回执所指的消息无法识别"),
        REPEATED_FAILURE("taking it in failed several times", "多次处理失败");

        private final String sentence;
        private final String chinese;

        Reason(String sentence, String chinese) {
            this.sentence = sentence;
            this.chinese = chinese;
        }

        public String english() {
            return sentence;
        }

        public String chinese() {
            return chinese;
        }

        /** More of the same sender lie with the first, so that a loop is one task and not a thousand. */
        boolean joinsBySender() {
            return this == AUTOMATIC || this == MAILING_LIST || this == TOO_MANY || this == UNKNOWN_BOUNCE;
        }
    }

    private final Reason reason;

    public UnreadableMessage(Reason reason) {
        this(reason, null);
    }

    public UnreadableMessage(Reason reason, Exception cause) {
        super("The message cannot be taken in because " + reason.sentence + ".", cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
