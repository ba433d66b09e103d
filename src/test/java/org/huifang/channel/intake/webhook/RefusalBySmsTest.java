package org.huifang.channel.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.channel.intake.webhook.WebhookCaller.SMS_SECRET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.huifang.channel.intake.Inbox;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.Language;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever answers "TD" is asked no more, and has not complained. */
@ApplicationTest
class RefusalBySmsTest {

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    CustomerDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    JdbcTemplate database;

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private long customer;

    @BeforeEach
    void aCustomerIsKnown() {
        customer = desk.recognise("李华", null, phone, Language.ZH).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD", " td。", "Ｔ", "退订", "“退订”", "Stop!", "opt-out"})
    void theWordAloneEndsSurveysAndAdvertising(String word) throws Exception {
        text("m1", word);
        text("m1", word);

        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isFalse();
        assertThat(consents.allows(customer, ConsentPurpose.MARKETING)).isFalse();
        assertThat(consents.of(customer)).hasSize(2).allSatisfy(entry -> assertThat(entry.evidence())
                .startsWith("inbound "));
        assertThat(cases()).isEmpty();
        assertThat(received()).containsExactly("IGNORED REFUSAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要退订这个保价服务，快递员不给办", "STOP calling me at night, my parcel is still lost", "T恤没收到"})
    void insideASentenceItIsAComplaint(String words) throws Exception {
        text("m1", words);

        assertThat(consents.of(customer)).isEmpty();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void aStrangersWordIsKeptAndNothingElse() throws Exception {
        database.update("update customer set phone = null, phone_blind = null where id = ?", customer);

        text("m1", "TD");

        assertThat(received()).containsExactly("IGNORED REFUSAL");
        assertThat(database.queryForObject(
                        "select count(*) from customer where phone_blind = ?", Integer.class, sealed.blind(phone)))
                .isZero();
    }

    private void text(String id, String words) throws Exception {
        var body =
                """
                {"messages": [{"type": "MO", "msgid": "%s-%s", "mobile": "+86%s", "content": "%s"}]}"""
                        .formatted(phone, id, phone, words);
        new WebhookCaller(http).send("sms", SMS_SECRET, body).andExpect(status().isOk());
        inbox.takeInDue(50);
    }

    private List<String> cases() {
        return database.queryForList("select number from complaint where customer_id = ?", String.class, customer);
    }

    private List<String> received() {
        return database.queryForList(
                "select state || ' ' || reason from inbound_message where sender_blind = ?",
                String.class,
                sealed.blind(phone));
    }
}
