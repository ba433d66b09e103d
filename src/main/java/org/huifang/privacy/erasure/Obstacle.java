package org.huifang.privacy.erasure;

import java.util.Map;
import org.huifang.customer.Language;

/** What has to be over before a person can be erased. The first counts. */
public enum Obstacle {
    /** A legal hold on a case of theirs. */
    HOLD("您的案件因法律程序须保留", "the law has us keep one of your cases"),
    OPEN_CASE("您还有未结束的反馈", "a case of yours is still open"),
    /** Money or goods they are still owed. */
    OPEN_PAYOUT("还有应付给您的款项或补偿", "something we owe you is still on its way"),
    OPEN_FOLLOW_UP("对您的回访尚未结束", "a follow-up with you has not ended yet"),
    OPEN_MESSAGE("还有发给您的消息在途", "a message to you is still on its way"),
    NONE("", "");

    private final Map<Language, String> words;

    Obstacle(String chinese, String english) {
        this.words = Map.of(Language.ZH, chinese, Language.EN, english);
    }

    /** As the customer is told it. */
    Map<Language, String> words() {
        return words;
    }
}
