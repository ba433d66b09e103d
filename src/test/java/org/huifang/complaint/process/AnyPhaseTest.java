package org.huifang.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.sla.Awaiting;
import org.huifang.sla.SlaClocks;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen at any time, at each place where a case can wait. */
@ApplicationTest
class AnyPhaseTest {

    /** Where a case waits for a person, a worker, the customer or time. */
    enum Place {
        RECEIPT((cases, number) -> number),
        CLASSIFICATION((cases, number) -> work(cases, number)),
        NAMING_AN_AGENT((cases, number) -> {
            work(cases, number);
            cases.classify(number, "L1");
            return number;
        }),
        INVESTIGATION((cases, number) -> investigated(cases, number)),
        AWAITING_AN_ANSWER((cases, number) -> {
            investigated(cases, number);
            cases.ask(number, Awaiting.CUSTOMER);
            return number;
        }),
        DECISION((cases, number) -> {
            investigated(cases, number);
            cases.investigate(number, Map.of());
            return number;
        }),
        APPROVAL((cases, number) -> {
            investigated(cases, number);
            cases.investigate(number, Map.of());
            cases.decide(number, "chen.wei", "COMPENSATION", "400");
            return number;
        }),
        CONSENT((cases, number) -> {
            investigated(cases, number);
            cases.offer(number);
            return number;
        }),
        PAYMENT((cases, number) -> {
            investigated(cases, number);
            cases.offer(number);
            cases.accept(number);
            return number;
        }),
        CALLBACK((cases, number) -> {
            investigated(cases, number);
            cases.resolve(number);
            return number;
        });

        private final BiFunction<CaseDriver, ComplaintNumber, ComplaintNumber> way;

        Place(BiFunction<CaseDriver, ComplaintNumber, ComplaintNumber> way) {
            this.way = way;
        }

        private static ComplaintNumber work(CaseDriver cases, ComplaintNumber number) {
            cases.work(number);
            return number;
        }

        private static ComplaintNumber investigated(CaseDriver cases, ComplaintNumber number) {
            cases.work(number);
            cases.classify(number);
            return number;
        }
    }

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ComplaintLifecycle lifecycle;

    @Autowired
    SlaClocks clocks;

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aCustomerMayWithdraw(Place place) {
        var number = complaintAt(place);

        desk.withdraw(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertNothingIsLeftOf(number);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void anAgentMayMerge(Place place) {
        var number = complaintAt(place);
        var into = cases.complaintByMail();

        desk.merge(number, into, Actor.staff("li.na"));

        assertThat(cases.look(number).mergedInto()).isEqualTo(into);
        assertNothingIsLeftOf(number);
    }

    private void assertNothingIsLeftOf(ComplaintNumber number) {
        assertThat(cases.isRunning(number)).isFalse();
        assertThat(cases.tasks(number)).isEmpty();
        assertThat(clocks.of(number.value())).noneMatch(clock -> clock.isPending());
        assertThat(cases.jobs(number))
                .allMatch(job -> job.getProcessDefinitionKey().equals("deliver-message"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aCustomerMayAddInformation(Place place) {
        var number = complaintAt(place);
        var status = cases.look(number).status();

        desk.addInformation(number, Map.of("inboundMessage", 1));

        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_NOTED);
        assertThat(cases.isRunning(number)).isTrue();
        cases.work(number);
        assertThat(cases.look(number).status())
                .isEqualTo(
                        switch (place) {
                            case RECEIPT -> ComplaintStatus.ACKNOWLEDGED;
                            case AWAITING_AN_ANSWER -> ComplaintStatus.ASSIGNED;
                            default -> status;
                        });
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aWaybillMayBecomeKnown(Place place) {
        var number = complaintAt(place);
        var before = cases.trackingIsAsked(number).size();

        lifecycle.waybillNamed(number);

        assertThat(cases.trackingIsAsked(number)).hasSize(before + 1);
        cases.work(number);
        assertThat(cases.endings(number)).contains("EndEvent_ParcelFactsWeighed");
        assertThat(cases.isRunning(number)).isTrue();
    }

    private ComplaintNumber complaintAt(Place place) {
        return place.way.apply(cases, cases.complaintByMail());
    }
}
