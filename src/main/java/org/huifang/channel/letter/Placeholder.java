package org.huifang.channel.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;

/** Everything a letter may say of a case; there are no others. */
public enum Placeholder {
    NAME("name", "the customer's name", "王芳", "Wang Fang"),
    NUMBER("number", "number of the case", "HF26-00000042-5", "HF26-00000042-5"),
    SENDER("sender", "who writes (huifang.letters.sender)", "客户服务中心", "Customer service"),
    STATUS_LINK(
            "statusLink",
            "the customer's own page of the case; may be missing, and then the next two are too",
            "https://care.huifang.example/c/kV0e",
            "https://care.huifang.example/c/kV0e"),
    STATUS_PAGE(
            "statusPage",
            "where number and code are asked for",
            "https://care.huifang.example/status",
            "https://care.huifang.example/status"),
    ACCESS_CODE("accessCode", "goes with the number", "4K7P2M", "4K7P2M"),
    PHASE("phase", "where the case stands", "负责人正在调查核实", "being looked into by the person in charge"),
    DUE("due", "until when the solution is promised; may be missing", "2026-03-05 18:00", "2026-03-05 18:00"),
    NEXT("next", "until when the customer hears from us again; may be missing", "2026-03-04 10:00", "2026-03-04 10:00"),
    TEXT("text", "an agent's own words", "您的快件已到达转运中心。", "Your parcel has reached the sorting centre."),
    QUESTION("question", "what we need to know", "请提供外包装照片。", "Please send a photo of the packaging."),
    SOLUTION("solution", "what we will do, or why not", "今日优先派送，并退还运费。", "We deliver today and refund the postage."),
    AMOUNT("amount", "in yuan; may be missing", "12.50", "12.50"),
    DAYS("days", "within how many days to answer", "7", "7"),
    INTO("into", "number of the case it joined; may be missing", "HF26-00000017-3", "HF26-00000017-3"),
    TITLE("title", "what the question is about", "开具发票", "Getting an invoice"),
    ANSWER(
            "answer",
            "the answer to it",
            "寄件后可在小程序“我的订单”中申请电子发票。",
            "After sending, ask for an electronic invoice under \"My orders\" in the app."),
    LINK(
            "link",
            "the survey; in answers, where to say that it did not help; with the copy of data, the copy",
            "https://care.huifang.example/s/kV0e",
            "https://care.huifang.example/s/kV0e"),
    REASON("reason", "why not, or why not yet", "您还有未结束的反馈", "a case of yours is still open"),
    OPT_OUT(
            "optOut",
            "where to say no more of these",
            "https://care.huifang.example/o/kV0e",
            "https://care.huifang.example/o/kV0e");

    private static final Set<Placeholder> ALWAYS =
            EnumSet.of(NAME, NUMBER, SENDER, STATUS_LINK, STATUS_PAGE, ACCESS_CODE);
    private static final Set<Placeholder> OPTIONAL = EnumSet.of(DUE, NEXT, AMOUNT, INTO, STATUS_LINK);

    private final String word;
    private final String meaning;
    private final Map<Language, String> example;

    Placeholder(String word, String meaning, String chinese, String english) {
        this.word = word;
        this.meaning = meaning;
        this.example = Map.of(Language.ZH, chinese, Language.EN, english);
    }

    /** Between the braces. */
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    public String example(Language language) {
        return example.get(language);
    }

    /** May have no value, so that it stands only in a part of its own: {@code {{#amount}}…{{amount}}…{{/amount}}}. */
    public boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }

    /** Those a letter of the purpose may use. */
    public static Set<Placeholder> of(Purpose purpose) {
        var own = EnumSet.copyOf(ALWAYS);
        own.addAll(
                switch (purpose) {
                    case ACKNOWLEDGEMENT, CALLBACK, CLOSING -> EnumSet.noneOf(Placeholder.class);
                    case QUESTION -> EnumSet.of(QUESTION);
                    case PROGRESS -> EnumSet.of(PHASE, DUE, TEXT);
                    case NEXT_UPDATE -> EnumSet.of(PHASE, DUE, NEXT);
                    case SOLUTION, OFFER, REFUSAL -> EnumSet.of(SOLUTION, AMOUNT, DAYS);
                    case ANSWER -> EnumSet.of(TITLE, ANSWER, LINK);
                    case ATTACHED -> EnumSet.of(INTO);
                    case SURVEY_INVITATION, SURVEY_REMINDER -> EnumSet.of(LINK, OPT_OUT);
                    case MISSED_CALL -> EnumSet.of(OPT_OUT);
                    case ERASURE_WAITS -> EnumSet.of(REASON, NEXT);
                    case ERASURE_REFUSED -> EnumSet.of(REASON);
                    case ERASURE_DONE -> EnumSet.noneOf(Placeholder.class);
                    case DATA_COPY -> EnumSet.of(LINK, DAYS);
                });
        return own;
    }
}
