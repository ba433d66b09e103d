package org.huifang.quarter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.customer.Channel;
import org.huifang.customer.Customers;
import org.huifang.customer.risk.AtRiskScores;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUps;
import org.huifang.followup.contact.ContactPurpose;
import org.huifang.followup.contact.ContactRules;
import org.huifang.followup.contact.ContactWish;
import org.huifang.followup.delivery.DeliveredParcel;
import org.huifang.followup.delivery.DeliveryDesk;
import org.huifang.followup.planning.DueFollowUps;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers and callers do: parcels, complaints, answers or silence, calls with all kinds of ends. */
final class VirtualLife {

    private static final List<String> DISPOSITIONS = List.of(
            "SOLVED",
            "SOLVED",
            "SOLVED",
            "SOLVED",
            "SOLVED",
            "SOLVED",
            "NO_ANSWER",
            "NO_ANSWER",
            "NO_ANSWER",
            "NO_ANSWER",
            "PARTLY_SOLVED",
            "NOT_SOLVED",
            "NEW_PROBLEM",
            "REFUSED",
            "WRONG_NUMBER",
            "NOT_THE_PERSON",
            "NO_LONGER_WANTS",
            "CONSENT_WITHDRAWN");
    private static final List<String> VISITS = List.of("CONTENT", "CONTENT", "PRAISE", "PROBLEM", "NOT_MET", "REFUSED");

    private final VirtualHouse house;
    private final VirtualTown town;
    private final Random random;
    private int deliveries;

    VirtualLife(VirtualHouse house, VirtualTown town, Random random) {
        this.house = house;
        this.town = town;
        this.random = random;
    }

    int deliveries() {
        return deliveries;
    }

    void rise(LocalDate today) {
        house.bean(AtRiskScores.class).refresh(today);
    }

    /** What happens in an hour before the house works. */
    void pass() {
        var inhabitants = town.inhabitants();
        deliver(inhabitants);
        if (random.nextInt(1000) < inhabitants.size() / 10) {
            complain(inhabitants.get(random.nextInt(inhabitants.size())));
        }
        withdraw();
        answer();
    }

    /** Each customer has a parcel about every ten days. */
    private void deliver(List<Long> inhabitants) {
        var parcels = new ArrayList<DeliveredParcel>();
        for (var id : inhabitants) {
            if (random.nextInt(240) == 0) {
                parcels.add(new DeliveredParcel(
                        "YV"
                                + UUID.nameUUIDFromBytes("%d %d"
                                                .formatted(id, deliveries++)
                                                .getBytes())
                                        .toString()
                                        .substring(0, 18),
                        VirtualTown.number(id),
                        house.now().minus(Duration.ofMinutes(random.nextInt(300))),
                        random.nextInt(50) == 0,
                        random.nextInt(60) == 0 ? "BO-%d-%d".formatted(id, deliveries) : null));
            }
        }
        if (!parcels.isEmpty()) {
            house.bean(DeliveryDesk.class).take(parcels);
            house.bean(TransactionTemplate.class)
                    .execute(status -> house.bean(DueFollowUps.class).startDeliveries(100));
        }
    }

    private void complain(long id) {
        var customer = house.bean(Customers.class).withId(id);
        house.bean(ComplaintDesk.class)
                .register(new RegisterComplaint(
                        Channel.API,
                        "virtual-%d-%d".formatted(id, random.nextInt()),
                        new RegisterComplaint.Complainant(
                                customer.name(), customer.email(), customer.phone(), customer.language()),
                        new Report("快递延误", "我的快递已经五天没有更新了。", null, null),
                        null));
    }

    /** Cases are not what this quarter is about: their customers withdraw them after some days. */
    private void withdraw() {
        house
                .database()
                .sql("select number from complaint where closed_at is null and received_at < :before order by number")
                .param("before", VirtualTown.utc(house.now().minus(Duration.ofDays(3))))
                .query(String.class)
                .list()
                .stream()
                .filter(number -> random.nextInt(24) == 0)
                .forEach(number -> house.bean(ComplaintDesk.class).withdraw(new ComplaintNumber(number)));
    }

    /** Of those who may answer, one in two hundred does in an hour: about four in ten in three weeks of waking hours. */
    private void answer() {
        record Open(UUID id, String questionnaire, int version) {}
        house
                .database()
                .sql("select id, questionnaire, version from survey_invitation where answered_at is null"
                        + " and expires_at > :now and way <> 'CALL' order by issued_at, id")
                .param("now", VirtualTown.utc(house.now()))
                .query(Open.class)
                .list()
                .stream()
                .filter(open -> random.nextInt(200) == 0)
                .forEach(open -> house.bean(SurveyAnswers.class)
                        .takeByLink(open.id(), answers(open.questionnaire(), open.version())));
    }

    private Answers answers(String questionnaire, int version) {
        var values = new HashMap<String, String>();
        for (var question :
                house.bean(Questionnaires.class).of(questionnaire, version).questions()) {
            value(question, values);
        }
        return new Answers(values);
    }

    private void value(Question question, Map<String, String> values) {
        switch (question.kind()) {
            case CSAT, NPS, CES -> {
                var points = question.kind().points();
                var bad = random.nextInt(12) == 0;
                values.put(
                        question.code(), String.valueOf(points.get(bad ? 0 : points.size() - 1 - random.nextInt(2))));
            }
            case CHOICE, SOLVED ->
                values.put(question.code(), question.options().get(0).code());
            case COMMENT -> {}
        }
    }

    /** What callers do in an hour: those they may call now they call, and they visit whom they are to visit. */
    void work() {
        for (var task : house.tasks("Task_CallCustomer")) {
            if (mayCall(task)) {
                call(task);
            }
        }
        for (var task : house.tasks("Task_VisitCustomer")) {
            if (random.nextInt(20) == 0) {
                house.complete(task, Map.of("visitResult", VISITS.get(random.nextInt(VISITS.size()))));
            }
        }
    }

    private void call(Task task) {
        var disposition = DISPOSITIONS.get(random.nextInt(DISPOSITIONS.size()));
        var form = new HashMap<String, Object>(Map.of("disposition", disposition));
        if (disposition.equals("SOLVED")) {
            form.put("satisfaction", String.valueOf(5 - random.nextInt(3)));
        }
        house.complete(task, form);
    }

    /** A caller looks at the customer's clock before taking up the phone. */
    private boolean mayCall(Task task) {
        var number = house.caseOf(task);
        if (!FollowUp.isNumber(number)) {
            return false;
        }
        var followUp = house.bean(FollowUps.class).withNumber(number);
        var wish = new ContactWish(
                followUp.customerId(), Channel.PHONE, ContactPurpose.of(followUp.way(), followUp.occasion()), number);
        return house.bean(ContactRules.class).judge(wish).verdict() == Verdict.PERMIT;
    }
}
