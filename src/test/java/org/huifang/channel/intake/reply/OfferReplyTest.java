package org.huifang.channel.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.Inbox;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.Channel;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers write back to the letter of an offer. */
@ApplicationTest
class OfferReplyTest {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7).plusMinutes(1);

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    OutboundMessages letters;

    private final String address = UUID.randomUUID() + "@customer.example";
    private ComplaintNumber number;

    @BeforeEach
    void aVoucherIsOffered() {
        number = cases.complaintSaying(address, "快递延误", "我的快递已经五天没有更新了。");
        cases.work(number);
        cases.classify(number);
        cases.investigate(number, Map.of());
        cases.work(number);
        cases.decide(number, "chen.wei", "VOUCHER", "10");
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"接受", "“接受”。", "同意", "Accept!", "YES"})
    void aYesInTheWordsOfTheLetterAcceptsTheOffer(String word) {
        mail(address, word + "\n\n发自我的手机\n> 原来的信\n> 第二行", reply(offer()));

        assertThat(answers()).singleElement().satisfies(OfferReplyTest::isTheCustomers);
        assertThat(cases.workOfWorkers(number)).singleElement().satisfies(task -> assertThat(task.getTopicName())
                .isEqualTo("issue-voucher"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "Reject.\nWang Fang", "不接受", "拒绝！", "No"})
    void aNoInTheWordsOfTheLetterLetsTheNextLevelDecide(String word) {
        mail(address, word, reply(offer()));

        assertThat(answers()).singleElement().satisfies(OfferReplyTest::isTheCustomers);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
    }

    @Test
    void theNumberInTheSubjectIsEnough() {
        mail(address, "不接受", "Subject: " + number);

        assertThat(answers()).hasSize(1);
    }

    @Test
    void theSameMailAgainAnswersNothingElse() {
        var first = offer();
        mail(address, "reject", reply(first), "<one@customer.example>");
        mail(address, "reject", reply(first), "<one@customer.example>");
        cases.decide(number, "sun.jie", "VOUCHER", "20");

        mail(address, "reject", reply(first), "<another@customer.example>");

        assertThat(answers())
                .as("the second offer was told after the letter it answers")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no idea what this means, please call me", "接受不了这个金额", "谢谢，我再想想"})
    void otherWordsAreNoAnswerAndNoSilence(String words) {
        mail(address, words, reply(offer()));
        assertThat(answers()).isEmpty();

        cases.passOnly(TIME_TO_ANSWER, number, "BoundaryEvent_AnswerOverdue");
        cases.work(number);

        assertThat(cases.endings(number)).contains("EndEvent_OfferUnanswered");
        assertThat(cases.workOfWorkers(number)).isEmpty();
        assertThat(entries(CaseEventKind.OFFER_CONCLUDED)).singleElement().satisfies(entry -> assertThat(
                        entry.data().path("silence").asBoolean())
                .isFalse());
    }

    @Test
    void whoeverElseAnswersTheLetterDoesNotAnswerForTheCustomer() {
        mail(UUID.randomUUID() + "@elsewhere.example", "accept", reply(offer()));

        assertThat(answers()).isEmpty();
    }

    @Test
    void theCustomerOfACaseThatWasMergedIntoItDoesNotAnswerEither() {
        var other = UUID.randomUUID() + "@customer.example";
        var merged = cases.complaintSaying(other, "快递延误", "我是收件人，也在等这个快递。");
        cases.work(merged);
        desk.merge(merged, number, Actor.staff("li.na"));

        mail(other, "accept", "Subject: " + merged);

        assertThat(answers()).isEmpty();
    }

    private static void isTheCustomers(CaseEvent answer) {
        assertThat(answer.actor()).isEqualTo("customer");
    }

    private List<CaseEvent> answers() {
        return entries(CaseEventKind.OFFER_ANSWERED);
    }

    private List<CaseEvent> entries(CaseEventKind kind) {
        return cases.ledger(number).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private OutboundMessage offer() {
        return letters.of(number.value()).stream()
                .filter(letter -> letter.purpose() == Letter.Purpose.OFFER)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String reply(OutboundMessage letter) {
        return "Subject: Re\nIn-Reply-To: <%s@huifang.example>".formatted(letter.id());
    }

    private void mail(String from, String text, String head) {
        mail(from, text, head, "<%s@customer.example>".formatted(UUID.randomUUID()));
    }

    private void mail(String from, String text, String head, String id) {
        var mail =
                """
                From: %s
                Message-ID: %s
                %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                """
                        .formatted(from, id, head, text)
                        .replace("\n", "\r\n");
        inbox.receive(Channel.EMAIL, id + number, mail.getBytes(StandardCharsets.UTF_8), text);
        inbox.takeInDue(50);
        cases.work(number);
    }
}
