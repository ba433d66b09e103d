package org.huifang.knowledge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint.Outcome;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.link.Returns;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcel.Scan;
import org.huifang.customer.parcel.Parcel.State;
import org.huifang.customer.parcel.Parcels;
import org.huifang.knowledge.coverage.CoverageFigures;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enquiry with an answer is closed at once, unconfirmed; whatever else comes goes to a person, and so does who comes back. */
@ApplicationTest
class AnswerAtOnceTest {

    private static final String INVOICE = "请问怎么开电子发票？";
    private static final String WHERE = "请问我的快递到哪里了？什么时候能到？单号 %s";

    @Autowired
    SealedColumns sealed;

    @Autowired
    CaseDriver cases;

    @Autowired
    Returns returns;

    @Autowired
    Parcels parcels;

    @Autowired
    SlaClocks clocks;

    @Autowired
    CaseLedger ledger;

    @Autowired
    CoverageFigures figures;

    @Autowired
    JdbcClient database;

    private final String waybill =
            "YT" + UUID.randomUUID().toString().replaceAll("\\D", "7").substring(0, 13);

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    private ComplaintNumber asked(String text) {
        var number = cases.complaintAbout(null, text);
        cases.work(number);
        return number;
    }

    private List<String> letters(ComplaintNumber number) {
        return sealed.texts(
                "outbound_message.body",
                "select body from outbound_message where complaint_number = ? and purpose = 'ANSWER'",
                number.value());
    }

    private SlaClock clock(ComplaintNumber number, SlaMilestone milestone) {
        return clocks.of(number.value()).stream()
                .filter(clock -> clock.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersAnEnquiryAndClosesItUnconfirmed() {
        var number = asked(INVOICE);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.look(number).department()).isNull();
        assertThat(database.sql("select outcome from complaint where number = :number")
                        .param("number", number.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Outcome.UNCONFIRMED.name());
        assertThat(cases.endings(number)).contains("EndEvent_AnsweredAtOnce", "EndEvent_ClosedAsAnswered");
        assertThat(cases.isRunning(number)).isFalse();
        assertThat(letters(number)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("电子发票，发送到您填写的邮箱", "系统", "/k/", "直接回复"));
        assertThat(cases.events(number))
                .containsSubsequence(CaseEventKind.CLASSIFIED, CaseEventKind.ANSWERED_AT_ONCE, CaseEventKind.CLOSED)
                .doesNotContain(CaseEventKind.ROUTED, CaseEventKind.REOPENED);
    }

    @Test
    void keepsTheFirstResponseAndPromisesNoOwnerAnyMore() {
        var number = asked(INVOICE);

        for (var kept : List.of(SlaMilestone.FIRST_RESPONSE, SlaMilestone.RESOLUTION, SlaMilestone.LEGAL_LIMIT)) {
            assertThat(clock(number, kept).result().fulfilledAt()).isNotNull();
        }
        assertThat(clock(number, SlaMilestone.NAMED_OWNER).result().fulfilledAt())
                .isNull();
        assertThat(clock(number, SlaMilestone.NAMED_OWNER).result().cancelledAt())
                .isNotNull();
    }

    @Test
    void putsNoWordOfTheCustomerIntoTheLedger() {
        var number = asked(INVOICE);

        assertThat(ledger.of(number.value()).stream()
                        .filter(event -> event.kind() == CaseEventKind.ANSWERED_AT_ONCE)
                        .map(event -> event.data().toString()))
                .singleElement()
                .satisfies(data -> assertThat(data)
                        .contains("\"article\":\"invoice\"", "answer-at-once-may")
                        .doesNotContain("发票"));
        assertThat(ledger.firstBrokenEntry(number.value())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的快递丢了，请问怎么赔偿",
                "怎么开发票？你们快递员昨天撞伤了我",
                "怎么开发票？再不开我就找律师起诉你们",
                "怎么开发票？我要向12305申诉",
                "怎么开发票？请先把多收的运费退给我，我要求退款给我",
                "请删除我的个人信息，怎么操作",
                "今天天气怎么样",
                "包裹被人拆开过，里面少了一件，请问怎么证明"
            })
    void leavesToAPersonWhatIsMoreThanAQuestion(String text) {
        var number = asked(text);

        assertThat(letters(number)).isEmpty();
        assertThat(cases.look(number).status().isOpen()).isTrue();
        assertThat(cases.tasks(number)).isNotEmpty();
    }

    @Test
    void tellsWhereAParcelIsThatGoesWell() {
        track(State.IN_TRANSIT, Duration.ZERO, Duration.ofHours(20), "DEPARTED");

        var number = where();

        assertThat(letters(number)).singleElement().satisfies(letter -> assertThat(letter)
                .contains(waybill, "正在运输途中", "HZ-HUB", "离开", "预计"));
        assertThat(cases.endings(number)).contains("EndEvent_ClosedAsAnswered");
    }

    @Test
    void leavesAnUnknownParcelToAPerson() {
        assertThat(letters(where())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
            FETCHED_AGO, PROMISED_IN, LAST_EVENT
            PT2H,        PT20H,       DEPARTED
            PT0S,        PT-1H,       DEPARTED
            PT0S,        PT20H,       DAMAGE_FOUND
            PT0S,        PT20H,       DELIVERY_FAILED
            """)
    void leavesOldFactsAndParcelsInTroubleToAPerson(Duration fetchedAgo, Duration promisedIn, String lastEvent) {
        track(State.IN_TRANSIT, fetchedAgo, promisedIn, lastEvent);

        assertThat(letters(where())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = Mode.EXCLUDE,
            names = {"POSTED", "IN_TRANSIT", "OUT_FOR_DELIVERY"})
    void leavesAParcelThatIsNotOnItsWayToAPerson(State state) {
        track(state, Duration.ZERO, Duration.ofHours(20), "DEPARTED");

        assertThat(letters(where())).isEmpty();
    }

    private ComplaintNumber where() {
        var number = cases.complaintAbout(waybill, WHERE.formatted(waybill));
        cases.work(number);
        return number;
    }

    private void track(State state, Duration fetchedAgo, Duration promisedIn, String lastEvent) {
        var now = Instant.now();
        parcels.save(new Parcel(
                waybill,
                now.minus(fetchedAgo),
                "STANDARD",
                state,
                now.minus(Duration.ofHours(30)),
                now.plus(promisedIn),
                null,
                "HZ-0571-03",
                "SH-021-17",
                null,
                1200L,
                null,
                null,
                null,
                List.of(
                        new Scan(now.minus(Duration.ofHours(30)), "HZ-0571-03", "PICKED_UP"),
                        new Scan(now.minus(Duration.ofHours(20)), "HZ-HUB", lastEvent))));
    }

    @Test
    void takesAReplyToTheFirstPersonAndStartsItsPromisesAnew() {
        var number = asked(INVOICE);
        ClockUtil.setCurrentTime(java.util.Date.from(cases.now().plus(Duration.ofDays(3))));

        returns.addInformation(number, "还是不会操作，请人工联系我", Map.of("inboundMessage", 1));
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        assertThat(cases.look(number).level()).isEqualTo(1);
        assertThat(cases.tasks(number)).isNotEmpty();
        assertThat(letters(number)).hasSize(1);
        assertThat(clocks.of(number.value()).stream()
                        .filter(clock -> clock.milestone() == SlaMilestone.FIRST_RESPONSE && clock.isOpen()))
                .hasSize(1);
    }

    @Test
    void doesNotAnswerTheSameCustomerTwiceTheSame() {
        var email = UUID.randomUUID() + "@customer.example";
        var first = cases.complaintSaying(email, "发票", INVOICE);
        cases.work(first);
        ClockUtil.setCurrentTime(java.util.Date.from(cases.now().plus(Duration.ofDays(2))));

        var second = cases.complaintSaying(email, "发票", "怎么开电子发票？");
        cases.work(second);

        assertThat(letters(first)).hasSize(1);
        assertThat(letters(second)).isEmpty();
        assertThat(cases.look(second).status().isOpen()).isTrue();
    }

    @Test
    void countsAnAnswerThatCameBackAsReturnedAndSilenceAsSettledOnlyAfterAWhile() {
        // A day that no other test asks on.
        ClockUtil.setCurrentTime(java.util.Date.from(Instant.parse("2026-07-01T03:00:00Z")));
        var silent = asked("请问怎么开发票？");
        var back = asked("请问怎么开发票？");
        asked("我的快递丢了，请问怎么赔偿");
        returns.addInformation(back, "没有帮助，我要人工", Map.of("inboundMessage", 1));
        cases.work(back);
        var from = LocalDate.of(2026, 7, 1).atStartOfDay().toInstant(ZoneOffset.ofHours(8));

        var fresh = figures.of(from, from.plus(Duration.ofDays(1)));

        assertThat(fresh.answered()).isEqualTo(2);
        assertThat(fresh.returned()).isEqualTo(1);
        assertThat(fresh.settled()).isZero();
        assertThat(fresh.young()).isEqualTo(1);
        assertThat(fresh.returnedShare()).isEqualTo(0.5);
        assertThat(fresh.enquiries()).isGreaterThanOrEqualTo(2);

        ClockUtil.setCurrentTime(java.util.Date.from(cases.now().plus(Duration.ofDays(8))));
        var later = figures.of(from, from.plus(Duration.ofDays(1)));

        assertThat(later.settled()).isEqualTo(1);
        assertThat(later.young()).isZero();
        assertThat(later.articles()).singleElement().satisfies(article -> {
            assertThat(article.article()).isEqualTo("invoice");
            assertThat(article.returned()).isEqualTo(1);
        });
        assertThat(cases.look(silent).status()).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void hasNothingToDivideByWhereNobodyAsked() {
        var nobody = figures.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-02-01T00:00:00Z"));

        assertThat(nobody.enquiries()).isZero();
        assertThat(nobody.coveredShare()).isNull();
        assertThat(nobody.returnedShare()).isNull();
        assertThat(nobody.articles()).isEmpty();
    }
}
