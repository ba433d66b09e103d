package org.huifang.sla.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter.Purpose;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessage.State;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers hear where their case stands and when they hear again, also when there is nothing new. A P4 is told every 48 hours. */
@ApplicationTest
class NextUpdateTest {

    /** 09:00 in China; 90 % of 48 hours later it is 04:12, when nobody is written to. */
    private static final String MONDAY_MORNING = "2026-11-23T01:00:00Z";

    private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-24T20:30:00Z");
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-11-25T00:30:00Z");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    OutboundMessages messages;

    @Autowired
    SlaClocks clocks;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void waitsForTheMorningWithNewsThatIsNone() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        until(WEDNESDAY_NIGHT, number);
        assertThat(updates(number)).extracting(OutboundMessage::state).containsExactly(State.PENDING);
        until(WEDNESDAY_MORNING, number);

        assertThat(updates(number)).extracting(OutboundMessage::state).containsExactly(State.SENT);
    }

    @Test
    void saysWhenTheCustomerHearsAgainAtAnHourAtWhichWeWrite() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        until(WEDNESDAY_MORNING, number);

        var next = openUpdate(number).get(0).dueAt();

        assertThat(next).isBefore(Instant.parse("2026-11-27T00:30:00Z"));
        assertThat(updates(number).get(0).body())
                .contains("最迟也会在 %s 再次告知您".formatted(MINUTE.format(Instant.parse("2026-11-27T00:30:00Z"))));
    }

    @Test
    void tellsAgainInEveryCycleAndInTime() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);

        until(Instant.parse("2026-11-29T02:00:00Z"), number);

        assertThat(updates(number))
                .hasSize(3)
                .extracting(OutboundMessage::state)
                .containsOnly(State.SENT);
        assertThat(clocks.of(number.value()))
                .filteredOn(clock -> clock.milestone() == SlaMilestone.NEXT_UPDATE)
                .noneMatch(SlaClock::isBroken);
    }

    @Test
    void doesNotRepeatInTheMorningWhatAnAgentSaidAtNight() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        until(WEDNESDAY_NIGHT, number);

        cases.tell(number, "您的快件已找到。", "chen.wei");
        until(WEDNESDAY_MORNING, number);

        assertThat(updates(number)).extracting(OutboundMessage::state).containsExactly(State.SUPPRESSED);
        assertThat(letters(number, Purpose.PROGRESS))
                .extracting(OutboundMessage::state)
                .containsExactly(State.SENT);
        assertThat(cases.events(number)).contains(CaseEventKind.MESSAGE_SUPPRESSED);
    }

    @Test
    void isSilentWhileTheCaseWaitsForTheCustomer() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.ask(number, Awaiting.CUSTOMER);

        until(WEDNESDAY_MORNING, number);

        assertThat(updates(number)).isEmpty();
    }

    @Test
    void isSilentWhenTheCaseHasEnded() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        until(WEDNESDAY_NIGHT, number);

        desk.withdraw(number);
        until(WEDNESDAY_MORNING, number);
        cases.passSlowly(Duration.ofDays(3), number);

        assertThat(updates(number)).extracting(OutboundMessage::state).containsExactly(State.SUPPRESSED);
    }

    @Test
    void promisesNewsAgainWhenTheCustomerRejectsTheOffer() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.offer(number);
        assertThat(openUpdate(number)).isEmpty();

        cases.reject(number);

        assertThat(openUpdate(number)).singleElement().satisfies(clock -> assertThat(clock.startedAt())
                .isEqualTo(cases.now()));
    }

    @Test
    void promisesNoNewsOnceTheRemedyIsCarriedOut() {
        var number = cases.investigatedComplaint(MONDAY_MORNING);
        cases.offer(number);
        cases.accept(number);
        assertThat(openUpdate(number)).hasSize(1);

        cases.carryOut(number);

        assertThat(openUpdate(number)).isEmpty();
    }

    private void until(Instant then, ComplaintNumber number) {
        cases.passSlowly(Duration.between(cases.now(), then), number);
    }

    private List<OutboundMessage> updates(ComplaintNumber number) {
        return letters(number, Purpose.NEXT_UPDATE);
    }

    private List<OutboundMessage> letters(ComplaintNumber number, Purpose purpose) {
        return messages.of(number.value()).stream()
                .filter(message -> message.purpose() == purpose)
                .toList();
    }

    private List<SlaClock> openUpdate(ComplaintNumber number) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == SlaMilestone.NEXT_UPDATE && clock.isOpen())
                .toList();
    }
}
