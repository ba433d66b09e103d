package org.huifang.followup.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.customer.CustomerType.ORDINARY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.followup.FollowUp.Way;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is asked for an opinion can say that they want that no more, as a person, and is not asked again. */
@ApplicationTest
class OptOutTest {

    private static final Pattern LINK = Pattern.compile("http\\S+(/o/[A-Za-z0-9_-]{40})");

    @Autowired
    MockMvc http;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    OutboundMessages messages;

    @Autowired
    Consents consents;

    @Autowired
    GreenMail mail;

    private long customer;
    private String number;

    @BeforeEach
    void aCustomerIsInvited() {
        FollowUpDriver.setTime("2026-03-02T12:00:00+08:00");
        customer = followUps.customer(ORDINARY);
        number = followUps.started(customer, "MONTHLY", Way.SURVEY);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void everyInvitationNamesTheWayOutInTextAndHeader() throws Exception {
        followUps.work(number);

        var mail = received();

        assertThat(link()).isNotNull();
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains(link());
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void lookingRefusesNothing() throws Exception {
        for (int looks = 0; looks < 3; looks++) {
            http.perform(get(link()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("No more such messages")));
        }

        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isTrue();
    }

    @Test
    void pressingTheButtonWithdrawsTheConsentOnce() throws Exception {
        press();
        press();

        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isFalse();
        assertThat(consents.of(customer)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(ConsentEntry.State.WITHDRAWN);
            assertThat(entry.evidence()).isEqualTo("message " + message().id());
            assertThat(entry.recordedBy()).isEqualTo("customer");
        });
    }

    @Test
    void neitherProgramsThatFillInEveryFieldNorThoseThatPostAtOnceRefuse() throws Exception {
        http.perform(post(link()).param("button", "stop").param("website", "x")).andExpect(status().isOk());
        http.perform(post(link()).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());

        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isTrue();
    }

    @Test
    void aForgedOrBrokenLinkLeadsNowhere() throws Exception {
        var forged = link().substring(0, link().length() - 4) + "AAAA";

        for (var link : Arrays.asList(forged, "/o/abc", "/o/", "/o/a/b")) {
            http.perform(get(link)).andExpect(status().isNotFound());
        }
        http.perform(post(forged).param("button", "stop")).andExpect(status().isNotFound());
        assertThat(consents.allows(customer, ConsentPurpose.SURVEY)).isTrue();
    }

    private void press() throws Exception {
        http.perform(post(link()).param("button", "stop"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Stopped")));
    }

    private String link() {
        var found = LINK.matcher(message().body());
        return found.find() ? found.group(1) : null;
    }

    private OutboundMessage message() {
        return messages.of(number).get(0);
    }

    private MimeMessage received() {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(one -> String.valueOf(idOf(one)).contains(message().id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
