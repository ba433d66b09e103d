package org.huifang.channel.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.channel.intake.webhook.WebhookCaller.SMS_SECRET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Short messages have no thread: a bare yes or no is about the one offer that waits. */
@ApplicationTest
class OfferReplyBySmsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    CaseDriver cases;

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void aNoBySmsRejectsTheOffer() throws Exception {
        var number = offered();

        text("不接受");

        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.OFFER_ANSWERED);
        cases.work(number);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
    }

    @Test
    void aYesAnswersNothingWhileTwoOffersWait() throws Exception {
        var one = offered();
        var other = offered();

        text("接受");

        assertThat(cases.events(one)).doesNotContain(CaseEventKind.OFFER_ANSWERED);
        assertThat(cases.events(other)).doesNotContain(CaseEventKind.OFFER_ANSWERED);
    }

    private ComplaintNumber offered() {
        var number = cases.register(UUID.randomUUID() + "@customer.example", phone);
        cases.work(number);
        cases.classify(number);
        cases.investigate(number, Map.of());
        cases.decide(number, "chen.wei", "REFUND", "12.50");
        return number;
    }

    private void text(String words) throws Exception {
        var body =
                """
                {"messages": [{"type": "MO", "msgid": "%s", "mobile": "+86%s", "content": "%s"}]}"""
                        .formatted(UUID.randomUUID(), phone, words);
        new WebhookCaller(http).send("sms", SMS_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
    }
}
