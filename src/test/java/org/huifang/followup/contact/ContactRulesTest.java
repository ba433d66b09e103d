package org.huifang.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.followup.contact.ContactPurpose.CARE;
import static org.huifang.followup.contact.ContactPurpose.MARKETING;
import static org.huifang.followup.contact.ContactPurpose.NPS;
import static org.huifang.followup.contact.ContactPurpose.SERVICE;
import static org.huifang.followup.contact.ContactPurpose.SURVEY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.customer.Channel;
import org.huifang.customer.CustomerType;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.followup.FollowUp.Way;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The policy with the facts it asks for: zones, clock changes, holidays, own hours, caps, open matters, consent. */
@ApplicationTest
class ContactRulesTest {

    @Autowired
    ContactRules rules;

    @Autowired
    ContactLog log;

    @Autowired
    Consents consents;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    /** Edges of quiet hours to the minute, where the customer is. New York and Berlin change their clocks on these days. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            ZONE              | CHANNEL | NOW                       | UNTIL
            Asia/Shanghai     | SMS     | 2026-03-03T08:29:59+08:00 | 2026-03-03T08:30:00+08:00
            Asia/Shanghai     | SMS     | 2026-03-03T08:30:00+08:00 |
            Asia/Shanghai     | SMS     | 2026-03-03T20:59:59+08:00 |
            Asia/Shanghai     | SMS     | 2026-03-03T21:00:00+08:00 | 2026-03-04T08:30:00+08:00
            Asia/Kathmandu    | SMS     | 2026-03-03T08:29:59+05:45 | 2026-03-03T08:30:00+05:45
            Asia/Kathmandu    | SMS     | 2026-03-03T08:30:00+05:45 |
            Asia/Shanghai     | PHONE   | 2026-03-03T08:59:59+08:00 | 2026-03-03T09:00:00+08:00
            Asia/Shanghai     | PHONE   | 2026-03-03T09:00:00+08:00 |
            Asia/Shanghai     | PHONE   | 2026-03-03T11:59:59+08:00 |
            Asia/Shanghai     | PHONE   | 2026-03-03T12:00:00+08:00 | 2026-03-03T14:00:00+08:00
            Asia/Shanghai     | PHONE   | 2026-03-03T13:59:59+08:00 | 2026-03-03T14:00:00+08:00
            Asia/Shanghai     | PHONE   | 2026-03-03T14:00:00+08:00 |
            Asia/Shanghai     | PHONE   | 2026-03-03T19:59:59+08:00 |
            Asia/Shanghai     | PHONE   | 2026-03-03T20:00:00+08:00 | 2026-03-04T09:00:00+08:00
            America/New_York  | SMS     | 2026-03-07T21:00:00-05:00 | 2026-03-08T08:30:00-04:00
            America/New_York  | SMS     | 2026-03-08T08:29:59-04:00 | 2026-03-08T08:30:00-04:00
            America/New_York  | SMS     | 2026-03-08T08:30:00-04:00 |
            America/New_York  | PHONE   | 2026-03-08T01:30:00-05:00 | 2026-03-08T09:00:00-04:00
            America/New_York  | SMS     | 2026-10-31T21:00:00-04:00 | 2026-11-01T08:30:00-05:00
            America/New_York  | PHONE   | 2026-11-01T01:30:00-04:00 | 2026-11-01T09:00:00-05:00
            America/New_York  | PHONE   | 2026-11-01T01:30:00-05:00 | 2026-11-01T09:00:00-05:00
            Europe/Berlin     | PHONE   | 2026-03-28T20:00:00+01:00 | 2026-03-29T09:00:00+02:00
            Europe/Berlin     | PHONE   | 2026-10-24T20:00:00+02:00 | 2026-10-25T09:00:00+01:00
            Europe/Berlin     | SMS     | 2026-10-25T08:29:59+01:00 | 2026-10-25T08:30:00+01:00
            Europe/Berlin     | SMS     | 2026-10-25T20:59:59+01:00 |
            """)
    void keepsQuietHoursByTheClockOfTheCustomer(
            String zone, Channel channel, OffsetDateTime now, OffsetDateTime until) {
        var customer = customer();
        database.update("update customer set time_zone = ? where id = ?", zone, customer);

        var ruling = rules.judge(new ContactWish(customer, channel, SERVICE, "HF"), now.toInstant());

        assertThat(ruling.verdict()).isEqualTo(until == null ? Verdict.PERMIT : Verdict.DEFER);
        assertThat(ruling.allowedAt()).isEqualTo(until == null ? null : until.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T02:30:00, 2026-03-08T07:30:00Z",
        "America/New_York, 2026-11-01T01:30:00, 2026-11-01T05:30:00Z"
    })
    void findsTheBeginningOfOwnHoursAlsoWhereTheClockSkipsOrRepeatsIt(String zone, String local, Instant begins) {
        var customer = customer();
        database.update("update customer set time_zone = ? where id = ?", zone, customer);
        followUps.reachable(customer, LocalTime.parse(local.substring(11)), LocalTime.of(6, 0));

        var at = rules.firstPermitted(call(customer, SERVICE), begins.minus(Duration.ofHours(2)));

        assertThat(at).isEqualTo(begins);
    }

    @Test
    void callsInTheHoursAndOnTheDaysTheCustomerNamed() {
        var customer = customer();
        followUps.reachable(customer, LocalTime.of(21, 0), LocalTime.of(22, 30));
        followUps.file(customer, "contact_days", "TUE THU");

        assertThat(rules.judge(call(customer, CARE), at("2026-03-03T21:00:00+08:00"))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(rules.judge(call(customer, CARE), at("2026-03-03T22:29:59+08:00"))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(rules.judge(call(customer, CARE), at("2026-03-03T22:30:00+08:00"))
                        .allowedAt())
                .isEqualTo(at("2026-03-05T21:00:00+08:00"));
        assertThat(rules.judge(call(customer, CARE), at("2026-03-03T10:00:00+08:00"))
                        .allowedAt())
                .isEqualTo(at("2026-03-03T21:00:00+08:00"));
    }

    @Test
    void makesNoRoutineCallOnAHolidayOfTheRegionButOneTheCustomerWaitsFor() {
        var nationalDay = at("2026-10-01T10:00:00+08:00");
        var customer = customer();

        assertThat(rules.judge(call(customer, CARE), nationalDay).rule()).isEqualTo("contact-holiday-call");
        assertThat(rules.judge(call(customer, SERVICE), nationalDay).verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(rules.firstPermitted(call(customer, CARE), nationalDay)).isEqualTo(at("2026-10-08T09:00:00+08:00"));
    }

    @Test
    void countsAMatterOnceForThirtyDaysAndNeverAgainstItself() {
        var customer = customer();
        var began = at("2026-03-02T10:00:00+08:00");
        var survey = new ContactWish(customer, Channel.EMAIL, SURVEY, "FU26-1");
        log.made(UUID.randomUUID().toString(), survey, began);
        log.made(UUID.randomUUID().toString(), survey, began.plus(Duration.ofDays(7)));
        var next = new ContactWish(customer, Channel.EMAIL, SURVEY, "FU26-2");

        assertThat(rules.judge(survey, began.plus(Duration.ofDays(8))).verdict())
                .isEqualTo(Verdict.PERMIT);
        assertThat(rules.judge(next, began.plus(Duration.ofDays(30))).rule()).isEqualTo("contact-cap-survey-ordinary");
        assertThat(rules.judge(next, began.plus(Duration.ofDays(37)).minusMillis(1))
                        .verdict())
                .isEqualTo(Verdict.SUPPRESS);
        assertThat(rules.judge(next, began.plus(Duration.ofDays(37))).verdict()).isEqualTo(Verdict.PERMIT);
    }

    @Test
    void countsTheSameContactOnce() {
        var customer = customer();
        var now = at("2026-03-02T10:00:00+08:00");
        log.made("the-same", new ContactWish(customer, Channel.PHONE, CARE, "FU26-1"), now);
        log.made("the-same", new ContactWish(customer, Channel.PHONE, CARE, "FU26-2"), now);

        assertThat(log.situation(call(customer, CARE), now).contactsIn30Days()).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatWasSaidAboutTheCustomersOwnCases() {
        var customer = customer();
        var now = at("2026-03-02T10:00:00+08:00");
        log.made(UUID.randomUUID().toString(), new ContactWish(customer, Channel.SMS, SERVICE, "HF-1"), now);

        assertThat(log.situation(call(customer, CARE), now).contactsIn30Days()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"REGION, 红色测试区", "INDICATOR, SOLVED/红色测试区"})
    void knowsOfARedWarningAboutTheCustomersRegionUntilItIsOver(String dimension, String subject) {
        var now = at("2026-03-02T10:00:00+08:00");
        var customer = customer();
        var wish = new ContactWish(customer, Channel.EMAIL, ContactPurpose.MARKETING, "FU26-1");
        database.update("update customer set region = '红色测试区' where id = ?", customer);
        database.update(
                """
                insert into early_warning (number, dimension, subject, level, rule, rules_version, limits_version, judged_day,
                    raised_at, owner_group, plan, due_at)
                values ('W-TEST-RED', ?, ?, 'RED', 'test', 'test', 1, '2026-03-01', '2026-03-02', 'headquarters', 'test',
                    '2026-03-02')""",
                dimension,
                subject);
        try {
            assertThat(log.situation(wish, now).redWarning()).isTrue();
            assertThat(log.situation(new ContactWish(customer(), Channel.EMAIL, SURVEY, "FU26-2"), now)
                            .redWarning())
                    .isFalse();
            database.update(
                    """
                    update early_warning set closed_at = '2026-03-02', closed_day = '2026-03-02', verdict = 'HIT'
                    where number = 'W-TEST-RED'""");
            assertThat(log.situation(wish, now).redWarning()).isFalse();
        } finally {
            database.update("delete from early_warning where number = 'W-TEST-RED'");
        }
    }

    @Test
    void asksForTheNpsAgainAfterNinetyDays() {
        var customer = customer();
        var asked = at("2026-03-02T10:00:00+08:00");
        log.made(UUID.randomUUID().toString(), new ContactWish(customer, Channel.EMAIL, NPS, "FU26-1"), asked);
        var next = new ContactWish(customer, Channel.EMAIL, NPS, "FU26-2");

        assertThat(rules.judge(next, asked.plus(Duration.ofDays(90)).minusMillis(1))
                        .rule())
                .isEqualTo("contact-nps-gap");
        assertThat(rules.judge(next, asked.plus(Duration.ofDays(90))).verdict()).isEqualTo(Verdict.PERMIT);
    }

    @Test
    void leavesACustomerWithAnOpenComplaintToThoseWhoHandleIt() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
        var customer = customer();
        var complaint = cases.complaintOf(customer);

        assertThat(rules.judge(call(customer, CARE)).rule()).isEqualTo("contact-open-complaint");
        assertThat(rules.judge(call(customer, SERVICE)).verdict()).isEqualTo(Verdict.PERMIT);
        assertThat(rules.judge(new ContactWish(customer, Channel.EMAIL, SURVEY, complaint.value()))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
    }

    @Test
    void neverHasTwoInvitationsOpenAtOnce() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
        var customer = customer(CustomerType.KEY_ACCOUNT);
        var first = followUps.started(customer, "WEEKLY", Way.SURVEY);

        assertThat(rules.judge(new ContactWish(customer, Channel.EMAIL, SURVEY, "FU26-2"))
                        .rule())
                .isEqualTo("contact-open-invitation");
        followUps.answer(first, Map.of("satisfaction", "5"));
        assertThat(rules.judge(new ContactWish(customer, Channel.EMAIL, SURVEY, "FU26-2"))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
    }

    @Test
    void advertisesOnlyToThoseWhoAgreed() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
        var customer = customer();
        var wish = new ContactWish(customer, Channel.EMAIL, MARKETING, "campaign-1");
        assertThat(rules.judge(wish).rule()).isEqualTo("contact-no-consent");

        consents.give(
                customer, ConsentPurpose.MARKETING, cases.now(), Channel.API, "form-1", "marketing-v1", Actor.CUSTOMER);

        assertThat(rules.judge(wish).verdict()).isEqualTo(Verdict.PERMIT);
    }

    private long customer() {
        return customer(CustomerType.ORDINARY);
    }

    private long customer(CustomerType type) {
        return followUps.customer(type);
    }

    private static ContactWish call(long customer, ContactPurpose purpose) {
        return new ContactWish(customer, Channel.PHONE, purpose, "FU26-0");
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
